import { errorCodes } from '@crosstally/model'
import type { Metadata } from 'next'
import { apiPrefix } from '../../../../api/api-prefix.ts'
import { openApiDocument } from '../../../../api/openapi-document.ts'
import { operations } from '../../../../api/operations.ts'
import { problemTitles } from '../../../../api/problem.ts'
import { CodeSample } from '../../../../features/api-docs/code-sample.tsx'
import { OperationSection, SchemaSection } from '../../../../features/api-docs/operation-section.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'

export const metadata: Metadata = { title: 'API' }

const example = `curl -H 'Content-Type: application/json' -d '{
  "text": "At least 300 soldiers were killed, the ministry said.",
  "outlet": "Harbour Wire", "publishedAt": "2025-03-06", "dossier": "kursk"
}' http://localhost:3000${apiPrefix}/reports`

export default function ApiDocsPage() {
  return (
    <>
      <PageHeader title="API">
        <p className="mt-3 max-w-prose text-muted">
          Everything the pages do, over HTTP and JSON. The whole is described in{' '}
          <a href={`${apiPrefix}/openapi.json`} className="link">
            openapi.json
          </a>{' '}
          (OpenAPI 3.1), made from the schemas that check each request.
        </p>
        <CodeSample label="A first request">{example}</CodeSample>
        <OperationIndex />
      </PageHeader>
      {operations.map((operation) => (
        <OperationSection key={operation.id} operation={operation} />
      ))}
      <Problems />
      <Schemas />
    </>
  )
}

function OperationIndex() {
  return (
    <nav aria-label="Operations" className="mt-6">
      <ul className="space-y-1">
        {operations.map(({ id, method, path, summary }) => (
          <li key={id}>
            <a href={`#${id}`} className="link">
              <code>
                {method} {path}
              </code>
            </a>{' '}
            <span className="text-muted">{summary}</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Problems() {
  return (
    <section aria-labelledby="problems" className="mt-10 border-t border-line pt-6">
      <h2 id="problems" className="text-xl">
        Problems
      </h2>
      <p className="mt-2 max-w-prose text-muted">
        A request that fails is answered with problem details (RFC 9457). Their code never changes its meaning.
      </p>
      <dl className="mt-4 grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
        {Object.entries(problemTitles).map(([code, title]) => (
          <div key={code} className="contents">
            <dt id={code}>
              <code>{code}</code>
            </dt>
            <dd className="text-muted">
              {statusOf(code)}: {title}.
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function statusOf(code: string): number | undefined {
  return new Map(Object.entries(errorCodes)).get(code)?.status
}

function Schemas() {
  return (
    <section aria-labelledby="schemas" className="mt-10 border-t border-line pt-6">
      <h2 id="schemas" className="text-xl">
        Schemas
      </h2>
      {Object.entries(openApiDocument().components?.schemas ?? {}).map(([name, schema]) => (
        <SchemaSection key={name} name={name} schema={schema} />
      ))}
    </section>
  )
}
