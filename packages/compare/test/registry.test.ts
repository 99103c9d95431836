import { type Registry, registrySchema } from '@crosstally/model'
import { describe, expect, it } from 'vitest'
import { compareReports, defaultRegistry, extendRegistry, outletFamily } from '../src/index.ts'
import { type ClaimInput, makeReport } from './make-report.ts'

const report = (id: string, claim: Partial<ClaimInput>) =>
  makeReport({ id, outlet: id, dossier: 'd', claims: [{ value: 3612, measure: 'killed', place: 'Kyiv', ...claim }] })

function compare(chains: readonly string[], registry: Registry) {
  const reports = chains.map((chain, index) => report(`r${index}`, { chain: [chain] }))
  const [question] = compareReports(reports, { registry }).questions
  return { relation: question?.relations[0]?.relation, origins: question?.independentOrigins }
}

function originsOf(chains: readonly string[], registry: Registry) {
  const reports = chains.map((chain, index) => report(`r${index}`, { chain: [chain] }))
  return compareReports(reports, { registry }).questions.flatMap(({ origins }) => origins.map(({ name }) => name))
}

describe('the shipped registry', () => {
  it('is as its schema says, and no name stands for two', () => {
    expect(registrySchema.safeParse(defaultRegistry).error).toBeUndefined()
    const names = defaultRegistry.parties.flatMap((party) => party.names.map((name) => name.toLowerCase()))
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    const outlets = defaultRegistry.families.flatMap((family) => family.outlets.map((name) => name.toLowerCase()))
    expect(outlets.filter((name, index) => outlets.indexOf(name) !== index)).toEqual([])
  })

  it('names no person', () => {
    expect(defaultRegistry.parties.filter(({ kind }) => kind === 'person')).toEqual([])
  })
})

describe("a reviewer's additions", () => {
  const staff = { id: 'northern-staff', names: ['Northern Staff'] }
  const chief = { id: 'olek-varda', kind: 'person' as const, names: ['Olek Varda'], within: 'northern-staff' }

  it('lead a person to the body they speak for', () => {
    const chains = ['Olek Varda', 'Northern Staff']
    expect(compare(chains, defaultRegistry).relation).toBe('independent_agreement')
    expect(compare(chains, extendRegistry({ parties: [staff, chief] }))).toEqual({
      relation: 'repeat',
      origins: { min: 1, max: 1 },
    })
  })

  it('give the origin one name, whoever of the body speaks', () => {
    const registry = extendRegistry({ parties: [staff, chief] })
    for (const chains of [['Olek Varda'], ['Northern Staff'], ['Olek Varda', 'the Northern Staff']])
      expect(originsOf(chains, registry)).toEqual(['Northern Staff'])
    expect(originsOf(['Olek Varda'], defaultRegistry)).toEqual(['Olek Varda'])
  })

  it('make two spellings one by an alias', () => {
    const chains = ['Olek Varda', 'Aleh Vaarda']
    const aliases = [{ name: 'Aleh Vaarda', party: 'olek-varda' }]
    expect(compare(chains, extendRegistry({ parties: [staff, chief], aliases }))).toMatchObject({ relation: 'repeat' })
    expect(compare(chains, extendRegistry({ parties: [staff, chief] })).relation).toBe('independent_agreement')
  })

  it('put outlets of one publisher into one family', () => {
    const families = [{ name: 'Harbour House', outlets: ['r0', 'r1'] }]
    const reports = ['r0', 'r1'].map((id) => report(id, { chain: ['UNICEF'] }))
    const [joined] = compareReports(reports, { registry: extendRegistry({ families }) }).questions
    const [without] = compareReports(reports).questions
    expect([joined?.independence.families, without?.independence.families]).toEqual([1, 2])
  })
})

describe('outletFamily', () => {
  it('knows the long name of an agency', () => {
    expect(outletFamily('Agence France-Presse')).toBe(outletFamily('AFP'))
  })
})
