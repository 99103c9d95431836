import { errorCodes } from '@crosstally/model'
import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi'
import { apiPrefix } from './api-prefix.ts'
import type { Operation } from './define-operation.ts'
import { operations } from './operations.ts'
import { problemSchema } from './schemas.ts'

/** The OpenAPI 3.1 document, made from the same schemas that check the requests. Pure. */
export function openApiDocument(): ReturnType<typeof createDocument> {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {}
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: describe(operation) }
  }
  return createDocument(
    {
      openapi: '3.1.1',
      info: {
        title: 'Crosstally',
        version: '1',
        description:
          'Reports in; out come their claims (who says how many of what, where, when, how surely, on whose word) and how ' +
          'claims of different sources stand to each other. Errors are RFC 9457 problem details with a stable code.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: apiPrefix }],
      paths,
    },
    { override: leaveAnswersOpen },
  )
}

/** Answers may get further fields: a client must not refuse them. */
function leaveAnswersOpen({ jsonSchema, io }: { jsonSchema: { additionalProperties?: unknown }; io: string }): void {
  if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
}

function describe(operation: Operation): ZodOpenApiOperationObject {
  const header = operation.takesIdempotencyKey ? { header: idempotencyHeader } : {}
  const body = operation.bodySchema
  return {
    operationId: operation.id,
    summary: operation.summary,
    ...(operation.description === undefined ? {} : { description: operation.description }),
    requestParams: { path: operation.pathParams, query: operation.query, ...header },
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: { ...answersOf(operation), ...problemsOf(operation) },
  }
}

const idempotencyHeader = z.object({
  'Idempotency-Key': z.string().min(1).max(255).optional().meta({
    description: 'A repeated request with the same key and body gets the first answer.',
  }),
})

function answersOf(operation: Operation) {
  const entries = Object.entries(operation.answers).map(([status, { description, schema }]) => {
    return [status, { description, content: { 'application/json': { schema } } }] as const
  })
  return Object.fromEntries(entries)
}

/** Several codes may share a status: they are listed in its description. */
function problemsOf(operation: Operation) {
  const codesOf = new Map<string, string[]>()
  for (const code of operation.errors) {
    const status = String(errorCodes[code].status)
    codesOf.set(status, [...(codesOf.get(status) ?? []), code])
  }
  const entries = [...codesOf].map(([status, codes]) => {
    const content = { 'application/problem+json': { schema: problemSchema } }
    return [status, { description: `Problem: ${codes.join(', ')}.`, content }] as const
  })
  return Object.fromEntries(entries)
}
