import type { Measure } from '@crosstally/model'

const labels: Record<Measure, string> = {
  killed: 'Killed',
  wounded: 'Wounded',
  casualties: 'Casualties',
  missing: 'Missing',
  captured: 'Captured',
  detained: 'Detained',
  hostages: 'Hostages',
  displaced: 'Displaced',
  evacuated: 'Evacuated',
  rescued: 'Rescued',
  deployed: 'Deployed',
  training: 'In training',
  returned_to_duty: 'Returned to duty',
  repatriated: 'Taken home',
  recruited: 'Recruited',
  launched: 'Launched',
  intercepted: 'Intercepted',
  destroyed: 'Destroyed',
  damaged: 'Damaged',
  supplied: 'Supplied',
  affected: 'Affected',
  homeless: 'Homeless',
  sites: 'Sites',
  cost: 'Cost',
  other: 'Count',
}

/** The heading of a measure. Pure. */
export const measureLabel = (measure: Measure): string => labels[measure]
