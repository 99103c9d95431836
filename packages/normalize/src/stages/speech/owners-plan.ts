import type { Sentence } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Cue } from './cue.ts'
import { hasFigure, type Speaker, type SpeechScan } from './speech-scan.ts'

const plans = wordSet(
  'plan plans proposal proposals budget bill blueprint platform scheme offer pledge draft motion'.split(' '),
)
const describing = wordSet(
  'own new latest original first final current draft tax budget peace economic reform recovery energy health housing spending immigration climate ceasefire'.split(
    ' ',
  ),
)
const would = wordSet(
  'would will could calls call called includes include included foresees foresee envisages envisaged provides proposes proposed sets aims'.split(
    ' ',
  ),
)
const leads = wordSet(['under', 'in'])

/** 'The senator's plan would cap it at 28 percent', 'Under the union's proposal, 40 homes …': whose plan has the figure. Pure. */
export function ownersPlan(scan: SpeechScan, sentence: Sentence, speaker: Speaker): Cue | undefined {
  const { tokens } = scan
  if (speaker.entity.kind === 'document' || speaker.entity.kind === 'place') return undefined
  let noun = speaker.end + 1
  while (describing.hasAt(tokens, noun)) noun += 1
  if (!plans.hasAt(tokens, noun)) return undefined
  const led = [1, 2].some((back) => leads.hasAt(tokens, speaker.first - back))
  const follows = led ? tokens[noun + 1]?.text === ',' : would.hasAt(tokens, noun + 1)
  if (!follows || !hasFigure(scan, noun + 1, sentence.endToken)) return undefined
  return {
    kind: 'owner',
    speaker,
    first: speaker.first,
    end: noun + 1,
    wordsFirst: speaker.end,
    wordsEnd: noun + 1,
    direction: 'forward',
    denies: false,
    rule: 'speech/owners-plan',
  }
}
