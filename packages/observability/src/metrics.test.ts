import { expect, it } from 'vitest'
import { createMetrics } from './metrics.ts'

it('keeps one series per name and labels, whatever their order', () => {
  const metrics = createMetrics()
  metrics.count('jobs', { job: 'a', code: 'x' })
  metrics.count('jobs', { code: 'x', job: 'a' }, 4)
  metrics.observeMs('run_ms', 30)
  metrics.observeMs('run_ms', 10)
  expect(metrics.snapshot()).toEqual([
    { name: 'jobs', labels: { job: 'a', code: 'x' }, count: 5, sum: 5, max: 4 },
    { name: 'run_ms', labels: {}, count: 2, sum: 40, max: 30 },
  ])
})
