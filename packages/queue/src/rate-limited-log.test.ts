import { createLogger } from '@crosstally/observability'
import { expect, it } from 'vitest'
import { createRateLimitedLog } from './rate-limited-log.ts'

it('logs one line per period and says how many it swallowed', () => {
  const lines: { suppressed: number }[] = []
  const logger = createLogger({ service: 'test', write: (line) => lines.push(JSON.parse(line)) })
  let now = 0
  const log = createRateLimitedLog(logger, 'lost', 1_000, () => now)
  for (now = 0; now < 3_000; now += 10) log(new Error('down'))
  expect(lines.map(({ suppressed }) => suppressed)).toEqual([0, 99, 99])
})
