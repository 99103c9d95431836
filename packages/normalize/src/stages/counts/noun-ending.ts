import thingNouns from '../../languages/en/lexicon/thing-nouns.json' with { type: 'json' }
import type { NounClass } from './lexicon/word-entry.ts'

/** Things whose names end as those of people do. */
const things = new Set(thingNouns)
const ending = /(?:[a-z]{2}(?:ers|ors|ists|ians|eers|men|women|folk)|[a-z]{3}ees)$/
const notEnding = /(?:met(?:er|re)|lit(?:er|re)|[tf]ree|fee|committee|degree|knee|specimen)s?$/

const deed = /[a-z]{3}(?:tions|sions|ments|ances|ences)$/

/** What a plural that no list has stands for by how it ends: people ('practitioners', 'attendees') or deeds ('consultations'). Pure. */
export function classOfEnding(word: string): NounClass {
  if (isPersonNoun(word)) return 'person'
  return deed.test(word) && !things.has(word) ? 'event' : 'unknown'
}

function isPersonNoun(word: string): boolean {
  return ending.test(word) && !notEnding.test(word) && !things.has(word)
}
