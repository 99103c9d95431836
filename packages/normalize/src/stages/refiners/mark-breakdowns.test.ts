import { describe, expect, it } from 'vitest'
import { normalizeReport } from '../../engine.ts'

function scopes(text: string, title?: string): string[] {
  const { claims } = normalizeReport({ id: 'r', text, lang: 'en', ...(title === undefined ? {} : { title }) })
  return claims.map(({ quantity, scope, partOf }) => [quantity.asWritten, scope, partOf].filter(Boolean).join(' '))
}

describe('markBreakdowns', () => {
  it('makes counts that add up to a total given elsewhere its parts', () => {
    expect(scopes('Six people were injured. Four girls and two guards were injured at the gate.')).toEqual([
      'Six total',
      'Four part r#0',
      'two part r#0',
    ])
  })

  it('finds the total in the text for the parts of the headline', () => {
    expect(scopes('Six people were injured at the gate.', 'Four children, two adults injured')).toEqual([
      'Six total',
      'Four part r#0',
      'two part r#0',
    ])
  })

  it('leaves counts alone that miss the total or count something else', () => {
    for (const text of [
      'Seven people were injured. Four girls and two guards were injured at the gate.',
      'Six people were killed. Four girls and two guards were injured at the gate.',
      'Six people were injured. Four children were injured at the gate. In the evening a fire broke out on the far side of the river and two men were injured there.',
    ]) {
      expect(scopes(text).filter((scope) => scope.includes('part'))).toEqual([])
    }
  })
})
