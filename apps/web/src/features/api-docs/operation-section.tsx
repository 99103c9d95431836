import { errorCodes } from '@crosstally/model'
import type { z } from 'zod'
import { apiPrefix } from '../../api/api-prefix.ts'
import type { Operation } from '../../api/define-operation.ts'
import { CodeSample } from './code-sample.tsx'
import { describeParameters, type Parameter } from './describe-parameters.ts'

/** One operation: what it takes, what it gives, which problems it may answer with. */
export function OperationSection({ operation }: { operation: Operation }) {
  const parameters = describeParameters(operation)
  return (
    <section id={operation.id} aria-labelledby={`${operation.id}-title`} className="mt-10 border-t border-line pt-6">
      <h2 id={`${operation.id}-title`} className="text-xl">
        {operation.summary}
      </h2>
      <p className="mt-2">
        <code className="font-semibold">
          {operation.method} {apiPrefix}
          {operation.path}
        </code>
      </p>
      {operation.description === undefined ? null : (
        <p className="mt-2 max-w-prose text-muted">{operation.description}</p>
      )}
      <Parameters parameters={parameters} />
      {operation.bodySchema === undefined ? null : (
        <p className="mt-4">
          Body: JSON, <SchemaNames schema={operation.bodySchema} />, at most {operation.bodyLimitBytes / 1024 / 1024}{' '}
          MiB.
        </p>
      )}
      <Answers operation={operation} />
    </section>
  )
}

function Parameters({ parameters }: { parameters: readonly Parameter[] }) {
  if (parameters.length === 0) return null
  return (
    <dl className="mt-4 grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
      {parameters.map(({ name, place, description }) => (
        <div key={name} className="contents">
          <dt>
            <code>{name}</code> <span className="text-sm text-muted">in the {place}</span>
          </dt>
          <dd className="text-muted">{description}</dd>
        </div>
      ))}
    </dl>
  )
}

function Answers({ operation }: { operation: Operation }) {
  return (
    <ul className="mt-4 space-y-1">
      {Object.entries(operation.answers).map(([status, { description, schema }]) => (
        <li key={status}>
          <strong>{status}</strong> {description} <SchemaNames schema={schema} />
        </li>
      ))}
      {operation.errors.map((code) => (
        <li key={code} className="text-muted">
          {errorCodes[code].status}{' '}
          <a href={`#${code}`} className="link">
            {code}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The schemas by name, each a link to where it is written out. */
function SchemaNames({ schema }: { schema: z.ZodType }) {
  return namesOf(schema).map((name, index) => (
    <span key={name}>
      {index === 0 ? null : ' or '}
      <a href={`#schema-${name}`} className="link">
        {name}
      </a>
    </span>
  ))
}

function namesOf(schema: z.ZodType): readonly string[] {
  const id = schema.meta()?.id
  if (id !== undefined) return [id]
  return 'options' in schema && Array.isArray(schema.options) ? schema.options.flatMap(namesOf) : []
}

/** A component schema, folded away until asked for. */
export function SchemaSection({ name, schema }: { name: string; schema: unknown }) {
  return (
    <details id={`schema-${name}`} className="mt-3">
      <summary className="cursor-pointer font-semibold">{name}</summary>
      <CodeSample label={`Schema of ${name}`}>{JSON.stringify(schema, null, 2)}</CodeSample>
    </details>
  )
}
