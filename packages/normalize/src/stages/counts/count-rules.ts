import type { CountRule } from './candidate.ts'
import { agents } from './rules/agents.ts'
import { alongWith } from './rules/along-with.ts'
import { buildingState } from './rules/building-state.ts'
import { cost } from './rules/cost.ts'
import { countedNoun, countedState } from './rules/counted-noun.ts'
import { countsOfMurder } from './rules/counts-of-murder.ts'
import { deedOf } from './rules/deed-of.ts'
import { eventSize } from './rules/event-size.ts'
import { fatally } from './rules/fatally.ts'
import { forcesDefault } from './rules/forces-default.ts'
import { frontedObject } from './rules/fronted-object.ts'
import { frontedTopic } from './rules/fronted-topic.ts'
import { groupSize } from './rules/group-size.ts'
import { helperCount } from './rules/helpers.ts'
import { insuranceClaim } from './rules/insurance-claim.ts'
import { inverted } from './rules/inverted.ts'
import { listNames } from './rules/list-names.ts'
import { morgue } from './rules/morgue.ts'
import { munitionDefault } from './rules/munition-default.ts'
import { nature } from './rules/nature.ts'
import { nominal } from './rules/nominal.ts'
import { notFound } from './rules/not-found.ts'
import { nounFrame } from './rules/noun-frame.ts'
import { numberAfter } from './rules/number-after.ts'
import { numberOfThose } from './rules/number-of-those.ts'
import { outOfState } from './rules/out-of-state.ts'
import { predicatePhrase } from './rules/predicate-phrase.ts'
import { siteCount } from './rules/site-count.ts'
import { statePhrase } from './rules/state-phrase.ts'
import { subjectVerb } from './rules/subject-verb.ts'
import { verbObject } from './rules/verb-object.ts'

/** The ways of saying what a figure counts, in the order in which they are tried; the highest score wins, the first on a tie. */
export const countRules: readonly CountRule[] = [
  countedNoun,
  countedState,
  verbObject,
  notFound,
  subjectVerb,
  inverted,
  nominal,
  nounFrame,
  insuranceClaim,
  nature,
  morgue,
  countsOfMurder,
  agents,
  numberAfter,
  deedOf,
  eventSize,
  groupSize,
  numberOfThose,
  helperCount,
  alongWith,
  fatally,
  cost,
  siteCount,
  buildingState,
  outOfState,
  frontedTopic,
  frontedObject,
  listNames,
  predicatePhrase,
  statePhrase,
  forcesDefault,
  munitionDefault,
]
