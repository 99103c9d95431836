import type { Sentence } from '../../document.ts'
import { doers } from './counted-label.ts'
import type { Cue } from './cue.ts'
import { findAdjunctCues } from './find-adjunct-cues.ts'
import { findBracketCues } from './find-bracket-cues.ts'
import { findClauseCues } from './find-clause-cues.ts'
import { findColonQuotes, findFollowing } from './find-colon-quotes.ts'
import { findGappedCues } from './find-gapped-cues.ts'
import { findColonCues, findInnerLabels, findLabelCue } from './find-label-cues.ts'
import { findVerbCues } from './find-verb-cues.ts'
import type { SpeechScan } from './speech-scan.ts'
import { tailSource } from './tail-source.ts'
import { trigger } from './triggers.ts'

const mostCues = 40

/** The cues of a sentence in text order, without those that another makes superfluous. Pure. */
export function cuesOf(scan: SpeechScan, sentence: Sentence): Cue[] {
  const seen = triggersIn(scan, sentence)
  const label = findLabelCue(scan, sentence)
  const plain = label ? [label] : []
  const verbs = (seen & trigger.verb) === 0 ? [] : findVerbCues(scan, sentence)
  plain.push(...verbs)
  plain.push(...findAdjunctCues(scan, sentence))
  if ((seen & trigger.bracket) !== 0) plain.push(...findBracketCues(scan, sentence))
  if (!label && (seen & trigger.giver) !== 0) plain.push(...findColonCues(scan, sentence))
  if ((seen & trigger.colon) !== 0) plain.push(...findColonQuotes(scan, sentence, verbs))
  if ((seen & trigger.colon) !== 0) plain.push(...findInnerLabels(scan, sentence))
  if (plain.length === 0 && (seen & trigger.colon) !== 0) plain.push(...findFollowing(scan, sentence))
  const tail = plain.length === 0 ? tailSource(scan, sentence) : undefined
  if (tail) plain.push(tail)
  if (plain.length > 1) plain.sort((a, b) => a.first - b.first)
  const gapped = findGappedCues(scan, sentence, plain)
  const clauses = findClauseCues(scan, sentence, plain)
  const all = gapped.length + clauses.length === 0 ? plain : [...plain, ...gapped, ...clauses]
  if (all.length < 2) return all
  // Pairs of cues are compared: one endless sentence of reporting verbs must not cost the square of its length.
  if (all.length > mostCues) all.length = mostCues
  const kept = all.filter((cue) => !all.some((other) => other !== cue && overrides(other, cue)))
  return kept.sort((a, b) => a.first - b.first || b.end - a.end)
}

/** The bits of all triggers in a sentence. */
function triggersIn({ marks }: SpeechScan, { firstToken, endToken }: Sentence): number {
  let seen = 0
  for (let at = firstToken; at < endToken; at += 1) seen |= marks[at] ?? 0
  return seen
}

/** Whether one cue makes another superfluous that shares its words. */
function overrides(cue: Cue, other: Cue): boolean {
  if (other.kind === 'owner' && cue.kind === 'bracket' && other.direction === 'forward' && other.only === undefined)
    return other.speaker.entity.rules.includes('names/document-of-body') && other.first <= cue.first
  if (other.kind === 'owner')
    return (
      cue.kind !== 'owner' && cue.kind !== 'label' && cue.speaker.first < other.end && cue.speaker.end > other.first
    )
  if (other.kind === 'label' && cue.kind === 'bracket') return !isFirmLabel(other)
  if (other.kind === 'verb' && cue.rule === 'speech/according-to' && doers.test(other.speaker.entity.head ?? ''))
    return true
  if (other.kind === 'adjunct')
    return (
      isQuoter(cue, other) ||
      (cue.kind === 'upstream' && cue.speaker === other.speaker) ||
      (cue.kind === 'hearer' && cue.speaker === other.speaker && cue.first <= other.first) ||
      (cue.kind === 'adjunct' && cue.speaker === other.speaker && cue.first < other.first)
    )
  if (cue.alone || other.alone) return false
  if (other.kind === 'verb')
    return (
      isWithinDocument(cue, other) ||
      ((cue.kind === 'adjunct' || cue.kind === 'upstream') &&
        cue.first <= other.wordsFirst &&
        cue.wordsEnd >= other.wordsEnd)
    )
  return false
}

/** 'Government estimate: 50,000 (Interior Ministry)': the bracket names the source, unless the label surely does. */
function isFirmLabel({ speaker }: Cue): boolean {
  const { kind, role, rules } = speaker.entity
  if (rules.includes('names/document-of-body')) return false
  return (
    rules.some((rule) => rule === 'names/known-body' || rule === 'names/acronym') ||
    (kind === 'person' && role !== undefined)
  )
}

/** 'was quoted by the institute as saying': who only passes the words on; an outlet stays, as the one that relayed them. */
function isQuoter(cue: Cue, { speaker, first }: Cue): boolean {
  return (
    cue.rule === 'speech/quoted-as-saying' &&
    speaker.entity.kind !== 'outlet' &&
    first >= cue.wordsFirst &&
    first < cue.wordsEnd
  )
}

/** 'A survey by the institute found': the document's author speaks, not the document. */
function isWithinDocument(cue: Cue, { speaker, wordsFirst }: Cue): boolean {
  if (cue.kind !== 'adjunct' || cue.speaker === speaker || speaker.entity.kind !== 'document') return false
  // 'The leaked papers, as published by the Harbour Post, give': an outlet relays what others made.
  if (cue.speaker.entity.kind === 'outlet') return false
  const before = cue.first <= speaker.first && cue.wordsEnd > speaker.first
  // 'The report, published by the ombudsman, lists': between the document and its verb.
  const between = cue.first >= speaker.end && cue.end <= wordsFirst
  return before || between
}
