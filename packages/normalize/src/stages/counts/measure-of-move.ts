import type { Measure } from '@crosstally/model'
import { wordSet } from '../../languages/word-table.ts'
import type { Candidate } from './candidate.ts'
import { hasWord, type SentenceView } from './sentence-view.ts'

const leaving = wordSet(['left', 'leave', 'leaving', 'gone', 'escaped'])
const precautions = wordSet(['precaution', 'precautionary', 'precautions', 'evacuation', 'ordered', 'orders', 'order'])
const coming = wordSet(['came', 'come', 'coming', 'turned'])
const going = wordSet('walked trekked drove rode travelled traveled crossed streamed poured sailed'.split(' '))
const homeward = wordSet(['home', 'back'])
const turning = wordSet(['turned', 'turn'])
const arriving = wordSet(['came', 'come', 'coming', 'arrived', 'arrive', 'arriving', 'reached', 'reach', 'converged'])
const meetingPlaces = wordSet(['square', 'squares', 'plaza', 'esplanade', 'boulevard', 'rally', 'avenue', 'stadium'])
const longestLook = 60
const placeReach = 5

/**
 * What a word of coming or going that means flight elsewhere means here: those who leave while an evacuation is on are
 * evacuated, those who come to a square are a crowd. Undefined where it is flight. Pure.
 */
export function measureOfMove(
  view: SentenceView,
  { measure, trigger }: Candidate,
  report: { readonly isEvacuation: () => boolean; readonly isCrowd: () => boolean },
): Measure | undefined {
  if (measure === 'rescued' && hasWord(view, trigger, turning) && report.isCrowd()) return 'other'
  if (measure !== 'displaced' && measure !== 'repatriated') return undefined
  // 'walked home across the border'; but those who 'cannot go home' stay away
  if (measure === 'displaced' && hasWord(view, trigger, going) && hasWord(view, trigger + 1, homeward))
    return 'repatriated'
  if (measure === 'displaced' && hasWord(view, trigger, leaving) && (report.isEvacuation() || isPrecaution(view)))
    return 'evacuated'
  if (hasWord(view, trigger, arriving) && isAtMeeting(view, trigger)) return 'other'
  return hasWord(view, trigger, coming) && report.isCrowd() ? 'other' : undefined
}

/** 'as a precaution', 'on the orders of the mayor'. */
function isPrecaution(view: SentenceView): boolean {
  for (let at = view.first; at < Math.min(view.end, view.first + longestLook); at += 1)
    if (hasWord(view, at, precautions)) return true
  return false
}

function isAtMeeting(view: SentenceView, verb: number): boolean {
  for (let at = verb + 1; at < verb + placeReach; at += 1) if (hasWord(view, at, meetingPlaces)) return true
  return false
}
