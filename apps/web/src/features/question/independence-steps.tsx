import type { Independence } from '@crosstally/compare'
import { countOf, rangeOf } from '../../ui/words.ts'

/** From outlets to those who counted: how many stand behind the figures at each step. */
export function IndependenceSteps({ independence }: { independence: Independence }) {
  const { outlets, families, origins, parties } = independence
  const steps = [
    { id: 'outlets', value: String(outlets), word: nounOf(outlets, 'outlet', 'outlets') },
    { id: 'families', value: String(families), word: nounOf(families, 'newsroom', 'newsrooms') },
    { id: 'origins', value: rangeOf(origins), word: nounOf(origins.max, 'origin', 'origins') },
    { id: 'parties', value: String(parties), word: nounOf(parties, 'party', 'parties') },
  ]
  return (
    <ol
      aria-label="Independence"
      className="mb-3 flex max-w-3xl flex-wrap items-stretch gap-y-2 text-sm [&>li+li]:before:mx-3 [&>li+li]:before:text-muted [&>li+li]:before:content-['→']"
    >
      {steps.map(({ id, value, word }) => (
        <li key={id} className="flex items-baseline">
          <span>
            <span className={`font-serif text-xl font-semibold ${id === 'origins' ? 'text-accent' : ''}`}>{value}</span>{' '}
            <span className={id === 'origins' ? 'font-semibold' : 'text-muted'}>{word}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}

const nounOf = (value: number, one: string, many: string): string => countOf(value, one, many).replace(/^\S+ /, '')
