import type { Sentence } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Cue } from './cue.ts'
import { findSubject, groupStart } from './find-subject.ts'
import { hasFigure, type SpeechScan } from './speech-scan.ts'

const copulas = wordSet(['is', 'are', 'was', 'were', 'be', 'been', 'seems', 'remains', 'remain', 'remained'])
const adverbs = /ly$|^(?:quite|very|pretty|all|but|too|less|more|now|still|also|not|far|from)$/
const sure = wordSet(
  'sure certain convinced adamant confident positive emphatic satisfied persuaded afraid fearful hopeful worried concerned aware unequivocal categorical definite angry incensed furious outraged upset dismayed disappointed alarmed shocked surprised stunned pleased glad happy proud grateful sorry sad relieved delighted unhappy ashamed encouraged'.split(
    ' ',
  ),
)
const modifierReach = 3

/** 'The mayor is sure that 61 …', 'is certain of 61 dead': who is sure of a number says it. Pure. */
export function beSure(scan: SpeechScan, sentence: Sentence, at: number): Cue | undefined {
  const { tokens } = scan
  if (!copulas.hasAt(tokens, at)) return undefined
  let adjective = at + 1
  while (adjective < at + modifierReach && adverbs.test(tokens[adjective]?.lower ?? '')) adjective += 1
  if (!sure.hasAt(tokens, adjective) || !opensContent(scan, adjective + 1, sentence)) return undefined
  const group = groupStart(scan, at, sentence.firstToken)
  const speaker = findSubject(scan, group, sentence.firstToken)
  if (!speaker || !['person', 'organization', 'unnamed'].includes(speaker.entity.kind)) return undefined
  const end = tokens[adjective + 1]?.lower === 'that' ? adjective + 2 : adjective + 1
  return {
    kind: 'verb',
    speaker,
    first: Math.min(speaker.first, group),
    end,
    wordsFirst: at,
    wordsEnd: adjective + 1,
    direction: 'forward',
    denies: false,
    rule: 'speech/is-sure',
  }
}

/** 'that', 'of 61', or a clause whose figure stands near. */
function opensContent(scan: SpeechScan, from: number, { endToken }: Sentence): boolean {
  const next = scan.tokens[from]?.lower
  if (next === 'that') return true
  const near = next === 'of' ? 3 : 6
  return next !== 'about' && hasFigure(scan, from, Math.min(from + near, endToken))
}
