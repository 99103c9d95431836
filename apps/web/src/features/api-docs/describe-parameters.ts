import { z } from 'zod'
import type { Operation } from '../../api/define-operation.ts'

export interface Parameter {
  readonly name: string
  readonly place: 'path' | 'query' | 'header'
  readonly description: string
}

/** The parameters of an operation with what their schemas say of them. Pure. */
export function describeParameters(operation: Operation): readonly Parameter[] {
  const key: Parameter = {
    name: 'Idempotency-Key',
    place: 'header',
    description: 'A repeated request with the same key and body gets the first answer.',
  }
  return [
    ...shapeOf(operation.pathParams, 'path'),
    ...shapeOf(operation.query, 'query'),
    ...(operation.takesIdempotencyKey ? [key] : []),
  ]
}

function shapeOf(schema: z.ZodObject, place: Parameter['place']): readonly Parameter[] {
  return Object.entries(schema.shape).map(([name, field]) => {
    return { name, place, description: wordsOf(z.toJSONSchema(z.object({ field }), { io: 'input' }).properties?.field) }
  })
}

function wordsOf(json: unknown): string {
  if (typeof json !== 'object' || json === null) return ''
  if ('description' in json) return String(json.description)
  return 'enum' in json && Array.isArray(json.enum) ? json.enum.join(', ') : ''
}
