import { AppError, type ErrorCode } from '@crosstally/model'
import type { ServiceContext } from '@crosstally/services'
import { z } from 'zod'

/** A request before it is checked. `body` is parsed JSON, undefined where the method has none. */
export interface RawInput {
  readonly path: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
  readonly idempotencyKey: string | undefined
}

export interface OperationAnswer {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** One method of one address: what it takes and gives (the OpenAPI document is made from it) and how it is run. */
export interface Operation {
  readonly id: string
  readonly method: 'GET' | 'POST'
  /** As OpenAPI writes it: `/reports/{id}`, below the prefix. */
  readonly path: string
  readonly summary: string
  readonly description?: string
  readonly pathParams: z.ZodObject
  readonly query: z.ZodObject
  /** The schema of the body as documented; undefined where there is none. */
  readonly bodySchema: z.ZodType | undefined
  readonly bodyLimitBytes: number
  readonly takesIdempotencyKey: boolean
  readonly answers: Readonly<Record<number, { readonly description: string; readonly schema: z.ZodType }>>
  readonly errors: readonly ErrorCode[]
  run(ctx: ServiceContext, input: RawInput): Promise<OperationAnswer>
}

interface Definition<Path extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType>
  extends Pick<Operation, 'id' | 'method' | 'path' | 'summary' | 'description' | 'answers' | 'errors'> {
  readonly pathParams?: Path
  readonly query?: Query
  readonly body?: Body
  /** Where the whole body is checked piece by piece: what is documented in place of `body`. */
  readonly documentedBody?: z.ZodType
  readonly bodyLimitBytes?: number
  readonly takesIdempotencyKey?: boolean
  handle(
    ctx: ServiceContext,
    input: {
      readonly path: z.output<Path>
      readonly query: z.output<Query>
      readonly body: z.output<Body>
      readonly idempotencyKey: string | undefined
    },
  ): Promise<OperationAnswer>
}

const oneMebibyte = 1024 * 1024

/** Binds a handler to the schemas its input is checked by, so that it only ever sees checked input. */
export function defineOperation<
  Path extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
>(definition: Definition<Path, Query, Body>): Operation {
  const { pathParams, query, body, documentedBody, handle, ...rest } = definition
  return {
    bodyLimitBytes: oneMebibyte,
    takesIdempotencyKey: false,
    ...rest,
    pathParams: pathParams ?? z.strictObject({}),
    query: query ?? z.strictObject({}),
    bodySchema: documentedBody ?? body,
    async run(ctx, input) {
      return handle(ctx, {
        path: check(pathParams, input.path),
        query: check(query, input.query),
        body: check(body, withoutNulls(input.body)),
        idempotencyKey: input.idempotencyKey,
      })
    },
  }
}

/** The value as the schema gives it. Throws `INVALID_INPUT` with a message for each field at fault. */
export function check<Schema extends z.ZodType>(schema: Schema | undefined, value: unknown): z.output<Schema> {
  const checked = (schema ?? z.unknown()).safeParse(value)
  // The cast holds: without a schema nothing is documented and the handler's type has nothing to read.
  if (checked.success) return checked.data as z.output<Schema>
  const fields = Object.fromEntries(
    checked.error.issues.map((issue) => [issue.path.map(String).join('.') || 'body', issue.message]),
  )
  const message = Object.entries(fields)
    .map(([field, problem]) => `${field}: ${problem}`)
    .join('; ')
  throw new AppError('INVALID_INPUT', message, { details: { fields } })
}

/** A field that is null at the top of a body counts as left out. */
export function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== null))
}
