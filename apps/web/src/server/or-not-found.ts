import 'server-only'
import { AppError } from '@crosstally/model'
import { notFound } from 'next/navigation'

/** What a service gives, or the page that says that it is not there. */
export async function orNotFound<Value>(answer: Promise<Value>): Promise<Value> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') notFound()
    throw error
  }
}
