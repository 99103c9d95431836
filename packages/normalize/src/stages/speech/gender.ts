import type { NamedEntity } from '../../document.ts'

const women = /(?:woman|mother|widow|queen|princess|sister|daughter|wife|nun|midwife|ms|mrs|mme|congresswoman)$/i
const men = /(?:[^o]man|father|king|prince|brother|son|husband|imam|bishop|priest|pope|sheikh|mr)$/i
const womensNames = new Set(
  'ann anne marie mary jane sarah ruth elizabeth catherine katherine helen margaret claire alice agnes esther judith karen susan ursula ingrid carmen isabel mercedes nour salome zainab miriam maryam yasmin'.split(
    ' ',
  ),
)
const mensNamesInA = new Set(
  'mustafa moustafa musa moussa isa issa yahya zakaria nikita ilya luca andrea joshua elisha noah sasha misha kolya mykola mikola garba bala saba abdalla abdulla abdullah jonah micah ezra kofa kata dada nana'.split(
    ' ',
  ),
)

/** Whether a person is called 'he' or 'she', as far as the office or first name tells; else undefined. Pure. */
export function pronounOf({ name, role }: NamedEntity): 'he' | 'she' | undefined {
  const office = role?.split(' ').at(-1) ?? ''
  if (women.test(office)) return 'she'
  if (men.test(office)) return 'he'
  const [first = '', ...rest] = name.toLowerCase().split(' ')
  if (rest.length === 0) return undefined
  if (mensNamesInA.has(first)) return 'he'
  return womensNames.has(first) || (first.length > 3 && first.endsWith('a')) ? 'she' : undefined
}
