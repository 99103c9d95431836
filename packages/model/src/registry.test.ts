import { describe, expect, it } from 'vitest'
import { registrySchema } from './registry.ts'

const coast = { id: 'coastguard-xx', names: ['Coastguard'] }
const chief = { id: 'jane-roe', kind: 'person', names: ['Jane Roe'], within: 'coastguard-xx', state: 'GR' }

describe('registrySchema', () => {
  it('takes parties, families and aliases that fit together', () => {
    const aliases = [{ name: 'J. Roe', party: 'jane-roe' }]
    const families = [{ name: 'Daily', outlets: ['Daily', 'Sunday Daily'] }]
    expect(registrySchema.safeParse({ parties: [coast, chief], families, aliases }).success).toBe(true)
  })

  it.each([
    ['two parties of one id', { parties: [coast, coast], families: [], aliases: [] }],
    ['a parent that is not there', { parties: [chief], families: [], aliases: [] }],
    ['an alias of nobody', { parties: [coast], families: [], aliases: [{ name: 'X', party: 'nobody' }] }],
    ['a party without a name', { parties: [{ id: 'a', names: [] }], families: [], aliases: [] }],
  ])('refuses %s', (_, registry) => expect(registrySchema.safeParse(registry).success).toBe(false))
})
