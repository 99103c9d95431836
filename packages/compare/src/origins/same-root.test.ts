import { describe, expect, it } from 'vitest'
import { makeReport } from '../../test/make-report.ts'
import { resolveReport } from '../resolve-report.ts'
import { outletFamily, type Root } from './root.ts'
import { sameRoot } from './same-root.ts'

function root(chain: readonly string[], outlet = 'Daily', via: readonly string[] = []): Root {
  const [entry] = resolveReport(
    makeReport({ id: outlet, outlet, claims: [{ value: 40, measure: 'killed', place: 'Kyiv', chain, via }] }),
  )
  if (!entry) throw new Error('no claim')
  return entry.root
}

describe('sameRoot', () => {
  it.each([
    [['WHO'], ['World Health Organization'], 'same'],
    [['UN'], ['UNHCR'], 'same'],
    [['UNICEF'], ['UNHCR'], 'different'],
    [['Jane Roe (health minister)'], ['health ministry official'], 'same'],
    [['Moscow'], ['Russian Ministry of Defence'], 'possible'],
    [['Jane Roe', 'Red Cross'], ['Red Cross'], 'same'],
    [['Jane Roe', 'Red Cross'], ['Jane Roe', 'UNICEF'], 'different'],
    [['local sources'], ['sources'], 'possible'],
    [['witnesses'], ['two farmers'], 'different'],
    [['officials'], ['Jane Roe'], 'unknown'],
    [['al-Harbi'], ['Salim al-Harbi'], 'same'],
    [['Red Crescent'], ['Coastal Branch of the Red Crescent'], 'possible'],
    [['Red Crescent'], ['Red Cross'], 'different'],
    [['Ann Boe (secretary-general of the Lakeland Relief Society)'], ['Lakeland Relief Society'], 'same'],
    [['Ann Boe (spokeswoman for the judiciary)'], ['judiciary'], 'same'],
    [['Ann Boe (head of the harbour board)'], ['Lakeland Relief Society'], 'different'],
    [['Revolutionary Guards'], ['Islamic Revolution Guards Corps'], 'same'],
    [['Israeli army'], ['IDF'], 'same'],
    [['hospital'], ['hospital in Corrin'], 'possible'],
    [['Guards'], ['Revolutionary Guards'], 'possible'],
    [['company'], ['Corrin Power Company'], 'possible'],
    [['Saudis'], ['Saudi Ministry of Health'], 'possible'],
    [['World Bank, United Nations and European Union'], ['dockers union'], 'different'],
    [['emergency lawyers'], ['Emergency Lawyers'], 'same'],
    [['prison authority SNAI'], ['SNAI'], 'same'],
    [['Fire Service and Civil Defence'], ['Fire Service'], 'possible'],
    [['health officials'], ['Ministry of Health'], 'possible'],
    [['transport company Carrera'], ['Carrera'], 'same'],
    [['Ann Boe (head of the regional health office)'], ['Regional Health Office'], 'same'],
    [['MoH'], ['Ministry of Health'], 'same'],
    [['Daniel Moi'], ['Interior Ministry'], 'different'],
    [['Minister'], ['Jane Roe (transport minister)'], 'possible'],
    [['National Disaster Agency'], ['provincial disaster agency'], 'different'],
    [['Samir Abou Rizka'], ['Samir Abu Rizkah'], 'same'],
    [['Joint Chiefs of Staff'], ['Chief of Staff'], 'different'],
  ])('%o and %o: %s', (a, b, is) => {
    expect(sameRoot(root(a), root(b, 'Weekly'))).toBe(is)
    expect(sameRoot(root(b, 'Weekly'), root(a))).toBe(is)
  })

  it('leaves an outlet without a source unknown, and takes a relay for its source', () => {
    expect(sameRoot(root([]), root(['UNICEF'], 'Weekly'))).toBe('unknown')
    expect(sameRoot(root([], 'Daily', ['Weekly']), root(['UNICEF'], 'Weekly'))).toBe('same')
  })
})

describe('outletFamily', () => {
  it.each([
    ['www.example.com', 'example'],
    ['The Daily (English edition)', 'daily'],
    ['Volga Observer (English service)', 'volga observer'],
  ])('%s is %s', (outlet, family) => expect(outletFamily(outlet)).toBe(family))
})
