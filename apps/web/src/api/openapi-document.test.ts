import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { errorCodes } from '@crosstally/model'
import { describe, expect, it } from 'vitest'
import { openApiDocument } from './openapi-document.ts'
import { operations } from './operations.ts'
import { problemTitles } from './problem.ts'

const document = openApiDocument()
const text = JSON.stringify(document)
const routes = fileURLToPath(new URL('../app/api/v1', import.meta.url))

/** The route files, by the address they answer to. */
function findRoutes(): ReadonlyMap<string, string> {
  const files = readdirSync(routes, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('route.ts'))
  return new Map(
    files.map((file) => [`/${file.replace('/route.ts', '').replace(/\[(\w+)\]/g, '{$1}')}`, join(routes, file)]),
  )
}

describe('openApiDocument', () => {
  it('is OpenAPI 3.1 and describes every operation', () => {
    expect(document.openapi).toMatch(/^3\.1\./)
    const described = Object.values(document.paths ?? {}).flatMap((path) => [
      path.get?.operationId,
      path.post?.operationId,
    ])
    expect(described.filter(Boolean).sort()).toEqual(operations.map(({ id }) => id).sort())
  })
  it('holds every schema it refers to', () => {
    const referred = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name)
    expect(referred.length).toBeGreaterThan(20)
    expect(Object.keys(document.components?.schemas ?? {})).toEqual(expect.arrayContaining([...new Set(referred)]))
  })
  it('names the parameters of each path', () => {
    for (const { path, pathParams } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(Object.keys(pathParams.shape)).toEqual(named)
    }
  })
  it('lets answers grow', () => {
    expect(document.components?.schemas?.Report).not.toHaveProperty('additionalProperties', false)
  })
})

describe('routes', () => {
  it.each(operations.map((operation) => [operation.method, operation.path, operation.id] as const))(
    '%s %s is served by %s',
    (_method, path, id) => {
      const file = findRoutes().get(path)
      if (file === undefined) throw new Error(`no route for ${path}`)
      expect(readFileSync(file, 'utf8')).toContain(`${id}Operation`)
    },
  )
})

describe('problemTitles', () => {
  it('has a title for each code', () => {
    expect(Object.keys(problemTitles).sort()).toEqual(Object.keys(errorCodes).sort())
  })
})
