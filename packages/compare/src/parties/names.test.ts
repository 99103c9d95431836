import { describe, expect, it } from 'vitest'
import { mayBeSamePerson, personName, samePerson } from './names.ts'

describe('samePerson', () => {
  it.each([
    ['Zelensky', 'Volodymyr Zelenskyy', true],
    ['S. Sobyanin', 'Sergei Sobyanin', true],
    ['Yu', 'Yu Yong-weon', true],
    ['Tayyip Erdoğan', 'Erdogan', true],
    ['Hassan al-Ghobash', 'al-Ghobash', true],
    ['Brigadier General Anna Smith', 'Anna Smith', true],
    ['Anna Smith', 'Peter Smith', false],
    ['Anna Smith', 'Anna Jones', false],
    ['Kim', 'Kyung', false],
    ['', 'Smith', false],
  ])('%s and %s: %s', (a, b, is) => {
    expect(samePerson(personName(a), personName(b))).toBe(is)
    expect(samePerson(personName(b), personName(a))).toBe(is)
  })
})

describe('mayBeSamePerson', () => {
  it.each([
    ['Yo Dong-won', 'Yu Dong-weon', true],
    ['Yoo Dong-won', 'Yu Dongwon', true],
    ['Oleg Varda', 'Olga Vardava', false],
    ['John Roe', 'Jane Roe', false],
    ['Roe', 'Rae', false],
  ])('%s and %s: %s', (a, b, is) => {
    expect(mayBeSamePerson(personName(a), personName(b))).toBe(is)
    expect(mayBeSamePerson(personName(b), personName(a))).toBe(is)
  })
})
