import type { Stage } from '../../document.ts'

/** Every time expression of a text, resolved against the publication date. */
export const timesStage: Stage = {
  id: 'times',
  run(analysis) {
    return analysis
  },
}
