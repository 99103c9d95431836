import { fold, initialsOf } from '../text/words.ts'

const word = "\\p{Lu}[\\p{L}'’-]+"
const small = '(?:(?:of|for|and|the|on|in|to|de|du|des|del|la|le|y|et|pour)\\s+){0,2}'
const fullName = `${word}(?:\\s+${small}${word}){1,6}`
const acronym = '[A-Z][A-Za-z]{0,6}[A-Z]'

/** 'Committee for Peace and Development (CPD)'. */
const inBrackets = new RegExp(`(${fullName})\\s+\\((${acronym})\\)`, 'gu')
/** 'CPD (Committee for Peace and Development)', 'CPD, the Committee for Peace and Development'. */
const spelledOut = new RegExp(`(?<![\\p{L}])(${acronym})(?:\\s+\\(|,\\s+)(?:the\\s+)?(${fullName})`, 'gu')

/** The names that a text says its acronyms stand for, by folded acronym; the first found stays. Pure, linear in the text. */
export function acronymsIn(text: string): Map<string, string> {
  const acronyms = new Map<string, string>()
  for (const [, full = '', short = ''] of text.matchAll(inBrackets)) add(acronyms, short, full)
  for (const [, short = '', full = ''] of text.matchAll(spelledOut))
    if (isShortOf(short, full)) add(acronyms, short, full)
  return acronyms
}

const add = (acronyms: Map<string, string>, short: string, full: string): void => {
  if (!acronyms.has(fold(short))) acronyms.set(fold(short), full.replace(/^The /, ''))
}

/** Where a comma or a bracket may mean something else, the capitals have to be the name's. */
const isShortOf = (short: string, full: string): boolean =>
  short.replaceAll(/[a-z]/g, '').toLowerCase() === initialsOf(full.replace(/^The /, ''))
