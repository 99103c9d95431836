import { describe, expect, it } from 'vitest'
import { AliasIndex } from './alias-index.ts'
import { aliasesIn } from './aliases-in.ts'

const names = ['SAMED', 'Open Count', 'Harbour Watch']

function indexOf(text: string): AliasIndex {
  const index = new AliasIndex()
  for (const name of names) index.addName(name)
  for (const told of aliasesIn(text)) index.add(told)
  index.settle()
  return index
}

describe('AliasIndex', () => {
  it.each([
    ['Nine are in hospital, the ambulance service SAMED said.', 'ambulance service', 'SAMED'],
    ['SAMED, the ambulance service, has nine.', 'ambulance service', 'SAMED'],
    ['The polling consultancy Open Count saw 4,000.', 'polling consultancy', 'Open Count'],
    ["the city's largest rights group Harbour Watch says", 'rights group', 'Harbour Watch'],
    ['The town of SAMED is far.', 'town of', undefined],
  ])('%s', (text, what, name) => {
    expect(indexOf(text).get(what)).toBe(name)
  })

  it('knows nothing that two bodies are, until one of them is gone', () => {
    const index = indexOf('The rights group Open Count has 7. The rights group Harbour Watch has 9.')
    expect(index.get('rights group')).toBeUndefined()
    index.removeName('Open Count')
    expect([...index.settle()]).toEqual(['rights group'])
    expect(index.get('rights group')).toBe('Harbour Watch')
  })
})
