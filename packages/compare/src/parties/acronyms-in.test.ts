import { describe, expect, it } from 'vitest'
import { acronymsIn } from './acronyms-in.ts'

describe('acronymsIn', () => {
  it.each([
    ['the Committee for Peace and Development (CPD) said', { cpd: 'Committee for Peace and Development' }],
    ['The Ports and Ferries Board (PFB) counts', { pfb: 'Ports and Ferries Board' }],
    ['DoLMA, the Department of Lake and Mine Affairs, has 12', { dolma: 'Department of Lake and Mine Affairs' }],
    ['LMA (Lake Mine Authority)', { lma: 'Lake Mine Authority' }],
    ['UN (New York)', {}],
    ['the TV, Maria Roe said', {}],
  ])('%s', (text, found) => expect(Object.fromEntries(acronymsIn(text))).toEqual(found))
})
