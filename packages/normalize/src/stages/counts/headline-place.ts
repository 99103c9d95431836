import type { Place } from '@crosstally/model'
import type { Analysis, NamedEntity } from '../../document.ts'
import { namesStage } from '../names/names-stage.ts'
import { segmentStage } from '../segment/segment-stage.ts'
import { englishWords } from './lexicon/english.ts'

const longest = 200
const directions = new Set(['north', 'south', 'east', 'west', 'central', 'upper', 'lower', 'new', 'old', 'great'])

/**
 * The place in the report's title, or in a first line of capitals. Words of a headline are capitalised without being
 * names, so each is looked up alone, as it would stand in a sentence. Pure.
 */
export function findHeadlinePlace(analysis: Analysis): Place | undefined {
  if (analysis.field === 'title') return undefined
  const title = analysis.report.title ?? ''
  return placeIn(analysis, title) ?? placeIn(analysis, capitalsOf(analysis.text))
}

/** The words of the first line that stand in capitals. */
function capitalsOf(text: string): string {
  const end = text.indexOf('\n')
  const line = text.slice(0, end < 0 ? longest : Math.min(end, longest))
  return (line.match(/\p{Lu}{4,40}/gu) ?? []).join(' ')
}

function placeIn(analysis: Analysis, line: string): Place | undefined {
  const asked = wordsOf(line)
  if (asked.length === 0) return undefined
  const text = asked.map((word) => `They met in ${word}.`).join(' ')
  const empty = { tokens: [], sentences: [], blocks: [], figures: [], times: [], names: [], speech: [] }
  const read = namesStage.run(segmentStage.run({ ...analysis, ...empty, field: 'title', text }))
  const found = read.names.find((name) => name.kind === 'place' && name.country !== undefined)
  return found ? asPlace(found) : undefined
}

/** The capitalised words of a headline: those after 'in' first, owners ("Seoul's agency") not at all. */
function wordsOf(line: string): string[] {
  const words = [...line.slice(0, longest).matchAll(/(\b(?:in|at|near) )?(\p{Lu}[\p{L}\p{M}-]{2,40})(['’]s)?/gu)]
  const known = words.filter(([, , word = '', owner]) => owner === undefined && !isCommon(word))
  const preposed = known.filter(([, before]) => before !== undefined)
  return [...preposed, ...known].map(([, , word = '']) => titleCase(word))
}

function isCommon(word: string): boolean {
  return englishWords.has(word.toLowerCase()) || directions.has(word.toLowerCase())
}

function titleCase(word: string): string {
  return word === word.toUpperCase() ? word.charAt(0) + word.slice(1).toLowerCase() : word
}

function asPlace(name: NamedEntity): Place {
  return {
    text: name.name,
    name: name.name,
    ...(name.country === undefined ? {} : { country: name.country }),
    ...(name.within === undefined ? {} : { within: [...name.within] }),
  }
}
