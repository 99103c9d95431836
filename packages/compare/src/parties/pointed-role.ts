import { fold } from '../text/words.ts'

const roleNoun =
  '(?:spokes(?:man|woman|person)|commissioner|head|chief|boss|director(?:[ -]general)?|secretary(?:[ -]general)?|chair(?:man|woman|person)?|president|commander|leader|co-?ordinator|minister|representative|founder|adviser|advisor|manager|superintendent|lawyer|doctor)'
const honorific = '(?:(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Rev|Sheikh|General|Colonel|Major)\\.?\\s+){0,3}'
/** 'Its commissioner, ', "the ministry's deputy spokesman ", 'whose director, ' directly before a name. */
const pointing = new RegExp(
  `(?:^|[^\\p{L}])(its|their|whose|(?:the|that|this)\\s+(\\p{Ll}+)['’]s?)\\s+((?:\\p{Ll}[\\p{L}-]*\\s+){0,3}${roleNoun}),?\\s+${honorific}$`,
  'iu',
)
const reach = 300

/**
 * The role of a name whose body the words before only point back to, with the body named last before them: 'DoDMA … Its
 * commissioner, ' is 'commissioner of DoDMA'. `bodies` are the names that figures of the report go back to. Pure.
 */
export function pointedRole(before: string, bodies: ReadonlySet<string>): string | undefined {
  const match = pointing.exec(before)
  const role = match?.[3]
  if (match === null || role === undefined) return undefined
  const text = fold(before.slice(Math.max(0, match.index - reach), match.index))
  const noun = match[2]?.toLowerCase()
  const found = [...bodies]
    .filter((name) => noun === undefined || fold(name).split(' ').at(-1) === noun)
    .map((name) => ({ name, at: text.lastIndexOf(fold(name)) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at || b.name.length - a.name.length)
  return found[0] === undefined ? undefined : `${role} of ${found[0].name}`
}
