import { describe, expect, it } from 'vitest'
import { createLogger } from './logger.ts'

function collect() {
  const lines: Record<string, unknown>[] = []
  const logger = createLogger({ service: 'test', level: 'info', write: (line) => lines.push(JSON.parse(line)) })
  return { lines, logger }
}

describe('createLogger', () => {
  it('writes JSON lines with level, time, service and fields, from its level on', () => {
    const { lines, logger } = collect()
    logger.debug('too quiet')
    logger.child({ workerId: 'w' }).info('started', { port: 1 })
    expect(lines).toEqual([
      { level: 'info', time: expect.stringMatching(/Z$/), service: 'test', workerId: 'w', port: 1, msg: 'started' },
    ])
  })

  it('keeps name, code, frames and cause of an error, and nothing of its message', () => {
    const { lines, logger } = collect()
    const cause = Object.assign(new Error('SECRET cause'), { code: '23505' })
    logger.error('failed', {}, new TypeError('SECRET\nof two lines', { cause }))
    expect(lines[0]).toMatchObject({ error: { name: 'TypeError', cause: { name: 'Error', code: '23505' } } })
    expect(JSON.stringify(lines)).not.toContain('SECRET')
    expect(JSON.stringify(lines)).toContain('logger.test.ts')
  })

  it('does not choke on what is no error', () => {
    const { lines, logger } = collect()
    logger.warn('odd', {}, 'SECRET string')
    expect(lines[0]).toMatchObject({ error: { name: 'string' } })
  })
})
