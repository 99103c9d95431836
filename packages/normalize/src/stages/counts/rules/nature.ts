import type { Measure } from '@crosstally/model'
import { WordTable, wordSet } from '../../../languages/word-table.ts'
import type { CountRule } from '../candidate.ts'
import type { NounClass } from '../lexicon/word-entry.ts'
import { role } from '../lexicon/word-entry.ts'
import { hasRole, hasWord, isHardBreak, type SentenceView, tokenAt, wordAt } from '../sentence-view.ts'

const agents = wordSet(
  'virus outbreak epidemic pandemic cholera measles malaria dengue ebola flu influenza fever disease infection flood floods flooding floodwaters wave waves tsunami avalanche landslide mudslide mudflow torrent torrents current river sea storm storms cyclone hurricane typhoon tornado quake earthquake eruption fire fires blaze flames inferno heat heatwave cold frost drought famine hunger crash collapse blast explosion accident disaster tragedy war fighting violence crisis shortage outage blackout strike strikes lockdown rule rules tax cut cuts reform closure closures law levy layoffs shortages prices inflation ban'.split(
    ' ',
  ),
)
const deeds = new WordTable<Measure>([
  ...['claimed', 'claims', 'claiming', 'taken', 'took', 'takes', 'cost'].map((word) => [word, 'killed'] as const),
  ...['hit', 'hits', 'hitting', 'struck', 'afflicted', 'afflicts', 'gripped', 'plagued'].map(
    (word) => [word, 'affected'] as const,
  ),
])
const people: ReadonlySet<NounClass> = new Set(['bare', 'person', 'household', 'unknown', 'refugee'])
const reach = 9

/** What a disaster does to people, by words that mean something else of anybody: 'the virus has claimed 19', 'drought has hit 4 million people'. */
export const nature: CountRule = {
  id: 'counts/nature',
  find({ view, phrase }) {
    if (!people.has(phrase.class)) return undefined
    const isOff = wordAt(view, phrase.first - 1) === 'off'
    const verb = isOff ? phrase.first - 2 : phrase.first - 1
    const token = tokenAt(view, verb)
    const measure = isOff ? carrying(view, verb) : token && deeds.get(token)
    if (!measure || !hasAgent(view, verb)) return undefined
    return { measure, score: 0.93, rule: nature.id, trigger: verb }
  },
}

function carrying(view: SentenceView, verb: number): Measure | undefined {
  return wordAt(view, verb).startsWith('carr') ? 'killed' : undefined
}

function hasAgent(view: SentenceView, verb: number): boolean {
  for (let at = verb - 1; at > verb - reach && !isHardBreak(view, at); at -= 1) {
    if (hasWord(view, at, agents)) return true
    if (hasRole(view, at, role.say | role.relative)) return false
  }
  return false
}
