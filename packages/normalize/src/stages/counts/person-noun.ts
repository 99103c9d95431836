import thingNouns from '../../languages/en/lexicon/thing-nouns.json' with { type: 'json' }

/** Things whose names end as those of people do. */
const things = new Set(thingNouns)
const ending = /(?:[a-z]{2}(?:ers|ors|ists|ians|eers|men|women|folk)|[a-z]{3}ees)$/
const notEnding = /(?:met(?:er|re)|lit(?:er|re)|[tf]ree|fee|committee|degree|knee|specimen)s?$/

/** Whether a plural that no list has names people by how it ends: 'practitioners', 'archivists', 'attendees'. Pure. */
export function isPersonNoun(word: string): boolean {
  return ending.test(word) && !notEnding.test(word) && !things.has(word)
}
