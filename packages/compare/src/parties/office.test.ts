import { describe, expect, it } from 'vitest'
import { defaultRegistry } from './default-registry.ts'
import { officeIn } from './office.ts'
import { partyIndexOf } from './party-index.ts'

const parties = partyIndexOf(defaultRegistry)

describe('officeIn', () => {
  it.each([
    ["head of Ukraine's military intelligence", 'military-intelligence', 'UA'],
    ['Russian Ministry of Defence', 'ministry:defence', 'RU'],
    ['Interior Minister', 'ministry:interior', null],
    ['health ministry official', 'ministry:health', null],
    ['the region governor', 'regional-administration', null],
    ['Vice-President', 'presidency', null],
  ])('%s is %s of %s', (phrase, office, state) =>
    expect(officeIn(phrase, parties)).toEqual({ function: office, state }),
  )

  it('finds no office in other words', () => expect(officeIn('a glazier named Elie', parties)).toBeNull())
})
