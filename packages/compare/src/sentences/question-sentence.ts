import type { Relation } from '@crosstally/model'
import type { Entry } from '../entry.ts'
import type { OriginGroup } from '../origins/group-origins.ts'
import type { Independence } from '../origins/independence.ts'
import { capitalised, figureText } from './numbers.ts'

const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']
const counted = (count: number, noun: string): string => `${words[count] ?? count} ${noun}${count === 1 ? '' : 's'}`
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

interface Told {
  readonly groups: readonly OriginGroup[]
  readonly independence: Independence
  readonly latest: readonly Entry[]
  readonly relations: readonly Relation[]
}

/** The plain sentences on a question: who carries it, how many origins, what the others give, what contradicts. */
export function questionSentence({ groups, independence, latest, relations }: Told): string {
  const [main, ...others] = [...groups].sort(
    (a, b) => b.entries.length - a.entries.length || (a.name < b.name ? -1 : 1),
  )
  if (!main) return 'No report gives a figure.'
  const sentences = [carriers({ main, others, independence, latest })]
  const given = others.slice(0, 3).map((group) => `${group.name} ${giving(group, latest)}`)
  if (given.length > 0)
    sentences.push(
      capitalised(
        `${given.join('; ')}${others.length > 3 ? `; and ${counted(others.length - 3, 'other').toLowerCase()}` : ''}.`,
      ),
    )
  const conflicts = relations.filter((relation) => relation.relation === 'conflict').length
  if (conflicts > 0)
    sentences.push(
      `${counted(conflicts, 'pair')} of figures ${conflicts === 1 ? 'contradicts' : 'contradict'} each other.`,
    )
  const drifted = relations.filter((relation) => relation.relation === 'distortion').length
  if (drifted > 0)
    sentences.push(
      `${counted(drifted, 'pair')} from one origin ${drifted === 1 ? 'differs' : 'differ'}, so a figure changed on its way.`,
    )
  return sentences.join(' ')
}

interface Main {
  readonly main: OriginGroup
  readonly others: readonly OriginGroup[]
  readonly independence: Independence
  readonly latest: readonly Entry[]
}

function carriers({ main, others, independence, latest }: Main): string {
  const outlets = counted(independence.outlets, 'outlet')
  const carry = independence.outlets === 1 ? 'carries' : 'carry'
  const figure = giving(main, latest)
  if (others.length === 0) {
    const origin = main.isNamed ? `one origin (${main.name})` : `one origin that is not named (${main.name})`
    return `${outlets} ${carry} this; all goes back to ${origin}, which ${figure}.`
  }
  const { min, max } = independence.origins
  const bound =
    min === max
      ? lower(counted(min, 'origin'))
      : `${lower(words[min] ?? String(min))} to ${lower(counted(max, 'origin'))}`
  const own = new Set(main.entries.map((entry) => entry.outlet)).size
  return `${outlets} ${carry} this, from ${bound}. ${main.name} ${figure}${own > 1 ? ` (in ${lower(counted(own, 'outlet'))})` : ''}.`
}

function giving(group: OriginGroup, latest: readonly Entry[]): string {
  const entry = latest.find((item) => group.entries.includes(item)) ?? group.entries.at(-1)
  if (!entry) return 'gives no figure'
  return `${entry.claim.certainty === 'denied' ? 'denies' : 'gives'} ${figureText(entry.claim.quantity)}`
}
