import type { Token } from '../../document.ts'
import type { LanguagePack } from '../../languages/language-pack.ts'
import { WordTable } from '../../languages/word-table.ts'
import type { NumberHabit } from './number-habit.ts'

/** A number read from tokens `first` up to but not including `end`. */
export interface NumberReading {
  readonly first: number
  readonly end: number
  readonly low: number
  readonly high: number
  /** The text names an order of magnitude only ('dozens'). */
  readonly vague: boolean
  /** What stands before the last scale word ('30' in '30 thousand'), and that scale; scale 1 where there is none. */
  readonly coefficient: number
  readonly scale: number
  readonly form: 'digits' | 'words'
  readonly rule: string
}

/** What a reader of numbers needs to know. */
export interface NumberContext {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly pack: LanguagePack
  readonly habit: NumberHabit
}

/** Whether a token is a hyphen or dash. Pure. */
export function isHyphen(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.text === '-' || token.text === '–' || token.text === '‑' || token.text === '‐' || token.text === '—')
  )
}

/** 5.3 × 1,000,000 without the dust of binary fractions. Pure. */
export function exactProduct(value: number, scale: number): number {
  const product = value * scale
  return Number.isInteger(product) ? product : Number(product.toPrecision(14))
}

/** '3.765 millions of euros', as translations have it; without a number before it the word is vague. */
export const pluralScales = new WordTable<number>([
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['milliards', 1e9],
])
