import { describe, expect, it } from 'vitest'
import { AppError, errorCodes } from './app-error.ts'

describe('AppError', () => {
  it('takes status and retryability from its code and keeps its cause', () => {
    const cause = new Error('socket closed')
    const error = new AppError('UNAVAILABLE', 'Postgres does not answer', { cause, details: { host: 'db' } })
    expect(error).toMatchObject({
      name: 'AppError',
      code: 'UNAVAILABLE',
      status: 503,
      retryable: true,
      details: { host: 'db' },
    })
    expect(error.cause).toBe(cause)
  })
  it('maps every code to an HTTP error status', () => {
    for (const { status } of Object.values(errorCodes)) expect(status).toSatisfy((s: number) => s >= 400 && s < 600)
  })
})
