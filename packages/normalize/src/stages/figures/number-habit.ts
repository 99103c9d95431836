import type { Analysis } from '../../document.ts'
import { markOf, nextMarked } from '../segment/marks.ts'
import { PerSpelling } from '../segment/spellings.ts'

/** How a text writes its numbers, told from those of its numbers that leave no doubt. */
export interface NumberHabit {
  /** '1.234' is one thousand two hundred and thirty-four. */
  readonly dotGroups: boolean
  /** '3.765 million' is 3,765 million, too. */
  readonly dotGroupsInScales: boolean
  /** '12,4' is twelve and four tenths. */
  readonly decimalComma: boolean
  /** '4 000' with a plain space may be four thousand. */
  readonly spaceGroups: boolean
}

const commaGroups = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const dotGroups = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/
const manyDotGroups = /^\d{1,3}(?:(?:\.\d{3}){2,}|(?:\.\d{3})+,\d+)$/
const decimalComma = /^\d+,\d{1,2}$/
const decimalDot = /^\d+\.\d{1,2}$/

type Sign = 'commaGroups' | 'dotGroups' | 'manyDotGroups' | 'decimalComma' | 'decimalDot' | 'none'

/** What a number of three characters or more tells of the habit. */
const signs = new PerSpelling<Sign>(({ text }) => {
  if (text.length > 24) return 'none'
  if (commaGroups.test(text)) return 'commaGroups'
  if (decimalComma.test(text)) return 'decimalComma'
  if (decimalDot.test(text)) return 'decimalDot'
  if (manyDotGroups.test(text)) return 'manyDotGroups'
  return dotGroups.test(text) && !text.startsWith('0') ? 'dotGroups' : 'none'
})

const longNumber = markOf(({ kind, text }) => kind === 'number' && text.length > 2)
const leastOfHabit = 3

/** Reads the habit of a text from its number tokens. Pure, linear. */
export function readNumberHabit({ tokens, marks }: Pick<Analysis, 'tokens' | 'marks'>): NumberHabit {
  const seen = { commaGroups: 0, dotGroups: 0, manyDotGroups: 0, decimalComma: 0, decimalDot: 0 }
  for (let at = nextMarked(marks, 0, longNumber); at < marks.length; at = nextMarked(marks, at + 1, longNumber)) {
    const token = tokens[at]
    if (!token) continue
    const sign = signs.get(token)
    if (sign !== 'none') seen[sign] += 1
  }
  const comma = seen.decimalComma > 0 && seen.decimalComma >= seen.commaGroups
  const dots = seen.manyDotGroups > 0 || (seen.commaGroups === 0 && (comma || seen.decimalDot === 0))
  return {
    dotGroups: dots && !(seen.commaGroups > seen.dotGroups),
    dotGroupsInScales: dots && seen.dotGroups >= leastOfHabit && seen.commaGroups === 0 && seen.decimalDot === 0,
    decimalComma: comma,
    spaceGroups: seen.commaGroups === 0,
  }
}

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit < 48 || unit > 57) return false
  }
  return text !== ''
}

/** The value of a token of digits, by the text's habit; null where its marks make no number. Pure. */
export function valueOfDigits(text: string, habit: NumberHabit, beforeScale: boolean): number | null {
  if (text.length > 24) return null
  if (isPlain(text)) return Number(text)
  if (text.includes(':')) return null
  const plain = text.replace(/['’]/g, text.length > 4 ? '' : 'x')
  if (/^\d+$/.test(plain)) return Number(plain)
  if (commaGroups.test(plain) && !(habit.decimalComma && beforeScale)) return Number(plain.replace(/,/g, ''))
  if (manyDotGroups.test(plain)) return Number(plain.replace(/\./g, '').replace(',', '.'))
  if (dotGroups.test(plain) && habit.dotGroups && (!beforeScale || habit.dotGroupsInScales) && !plain.startsWith('0'))
    return Number(plain.replace(/\./g, ''))
  if (/^\d*\.\d+$/.test(plain)) return Number(plain)
  if (/^\d+,\d+$/.test(plain) && (habit.decimalComma || beforeScale)) return Number(plain.replace(',', '.'))
  // '1,10,000': groups of the Indian way.
  if (/^\d{1,2}(?:,\d{2})+,\d{3}$/.test(plain)) return Number(plain.replace(/,/g, ''))
  return null
}
