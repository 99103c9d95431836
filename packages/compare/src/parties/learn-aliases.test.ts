import { describe, expect, it } from 'vitest'
import { learnAliases } from './learn-aliases.ts'

const names = new Set(['SAMED', 'Open Count', 'Harbour Watch'])

describe('learnAliases', () => {
  it.each([
    ['Nine are in hospital, the ambulance service SAMED said.', 'ambulance service', 'SAMED'],
    ['SAMED, the ambulance service, has nine.', 'ambulance service', 'SAMED'],
    ['The polling consultancy Open Count saw 4,000.', 'polling consultancy', 'Open Count'],
    ["the city's largest rights group Harbour Watch says", 'rights group', 'Harbour Watch'],
    ['The town of SAMED is far.', 'town of', undefined],
  ])('%s', (text, what, name) => {
    expect(learnAliases([text], names).get(what)).toBe(name)
  })

  it('knows nothing that two bodies are', () => {
    const text = 'The rights group Open Count has 7. The rights group Harbour Watch has 9.'
    expect(learnAliases([text], names).size).toBe(0)
  })
})
