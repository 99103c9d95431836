import { describe, expect, it } from 'vitest'
import { normalizeReport } from '../../engine.ts'

function read(text: string): string[] {
  const { claims } = normalizeReport({ id: 'r', text, lang: 'en' })
  return claims.map(({ quantity, measure, scope, partOf }) =>
    [quantity.asWritten, measure, scope, partOf].filter(Boolean).join(' '),
  )
}

describe('markHit', () => {
  it('takes those shot for the dead and the wounded where one died and the others are counted', () => {
    expect(
      read('Six people were shot at the fair. Robins died on the spot and the other five were taken to hospital.'),
    ).toEqual(['Six casualties total', 'five wounded total'])
  })

  it('takes the number of the dead from anywhere in the report', () => {
    expect(
      read('Seven men were stabbed in the brawl. The remaining five were wounded. Two men were killed, police said.'),
    ).toEqual(['Seven casualties total', 'five wounded total', 'Two killed total'])
  })

  it('takes them so where another clause says that some of them died', () => {
    expect(read('Four men were shot on Monday. Police said four men were shot, one fatally, at the fair.')).toEqual([
      'Four casualties total',
      'four casualties total',
      'one killed part r#1',
    ])
  })

  it('takes those shot for the dead and the wounded where the report counts fewer dead', () => {
    expect(read('Police said nine men were shot at the ferry. Four of them were killed.')).toEqual([
      'nine casualties total',
      'Four killed part',
    ])
    expect(
      read(
        'Eight people were shot in the market. Five died. Three of the victims are in hospital in serious condition.',
      ),
    ).toEqual(['Eight casualties total', 'Five killed total', 'Three wounded total'])
  })

  it('takes one of them for dead where the count says so', () => {
    expect(
      read('Eight people got shot, including Kolar, who was killed. The seven others are in hospital with injuries.'),
    ).toEqual(['Eight casualties total', 'seven wounded total'])
  })

  it('leaves them wounded where others were killed, or as many wounded are counted', () => {
    for (const text of [
      'Two men were killed at the bar. Six others were shot.',
      'Six people were shot at the bar. Two men were killed, and six were wounded.',
    ])
      expect(read(text)).toContainEqual(expect.stringMatching(/^six wounded|^Six wounded/))
  })

  it('leaves counts alone that do not add up, or that speak of the wounded', () => {
    for (const text of [
      'Nine people were shot at the fair. Robins died on the spot and the other five were taken to hospital.',
      'Six people were shot and wounded. Robins died on the spot and the other five were taken to hospital.',
      'Six people were shot at the fair. The other five were taken to hospital.',
    ])
      expect(read(text)[0]).toMatch(/wounded total$/)
  })
})
