import type { Analysis, Figure, Token } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import { firstFrom } from './token-order.ts'

const longestName = 7
const joints = wordSet([',', ';', 'and'])

/** 'Kerala (14), Goa (11) and Assam (9)', 'Solo 39, Jakarta 30': one of at least two names in a row, each with its number. Pure. */
export function isInRun(analysis: Analysis, figure: Figure): boolean {
  const { tokens } = analysis
  const name = startOfEntry(tokens, figure.firstToken)
  if (name < 0 || !(followsEntry(tokens, name) || precedesEntry(tokens, figure.endToken))) return false
  return !isPerson(analysis, name, figure.firstToken)
}

/** The first token of the name right before a number that may stand in brackets, or -1. */
function startOfEntry(tokens: readonly Token[], number: number): number {
  let at = number - 1
  if (tokens[at]?.text === '(') at -= 1
  if (tokens[at]?.kind !== 'word' || tokens[at]?.sentence !== tokens[number]?.sentence) return -1
  let start = -1
  for (let near = at; near > at - longestName; near -= 1) {
    const token = tokens[near]
    if (!token || token.sentence !== tokens[number]?.sentence) break
    if (isJoint(token)) continue
    if (token.kind !== 'word') break
    if (/^\p{Lu}\p{Ll}/u.test(token.text)) start = near
    else if (!isSmall(token)) break
  }
  return start
}

/** The hyphen of 'Alda-Berro'. */
function isJoint(token: Token): boolean {
  return token.text === '-' && !token.spaceBefore
}

const small = wordSet([
  'airport',
  'district',
  'province',
  'city',
  'state',
  'and',
  'of',
  'the',
  'county',
  'region',
  'port',
])

function isSmall(token: Token): boolean {
  return small.has(token)
}

function followsEntry(tokens: readonly Token[], name: number): boolean {
  let at = name - 1
  if (!joints.hasAt(tokens, at)) return false
  if (tokens[at]?.lower === 'and' && tokens[at - 1]?.text === ',') at -= 1
  at -= 1
  if (tokens[at]?.text === ')') at = beforeBracket(tokens, at)
  return tokens[at]?.kind === 'number' && startOfEntry(tokens, at) >= 0
}

function precedesEntry(tokens: readonly Token[], end: number): boolean {
  let at = tokens[end]?.text === ')' ? end + 1 : afterBracket(tokens, end)
  if (!joints.hasAt(tokens, at)) return false
  at += tokens[at + 1]?.lower === 'and' ? 2 : 1
  for (let near = at; near < at + longestName; near += 1) {
    const token = tokens[near]
    if (!token || token.sentence !== tokens[end]?.sentence) return false
    if (token.kind === 'number') return near > at && startOfEntry(tokens, near) === at
    if (token.kind !== 'word' && token.text !== '(' && !isJoint(token)) return false
  }
  return false
}

/** The number that a closing bracket holds, or that stands before what it adds. */
function beforeBracket(tokens: readonly Token[], close: number): number {
  if (tokens[close - 2]?.text === '(') return close - 1
  for (let at = close - 1; at > close - longestBracket; at -= 1) if (tokens[at]?.text === '(') return at - 1
  return close - 1
}

const longestBracket = 16

/** 'Solen 41 (among them 26 minors), Tarn 39': the token after what a bracket adds. */
function afterBracket(tokens: readonly Token[], open: number): number {
  if (tokens[open]?.text !== '(') return open
  for (let at = open + 1; at < open + longestBracket; at += 1) if (tokens[at]?.text === ')') return at + 1
  return open
}

function isPerson({ names }: Analysis, from: number, to: number): boolean {
  const name = names[firstFrom(names, from)]
  return name !== undefined && name.firstToken < to && name.kind === 'person'
}
