import { type UnusedFilter, unusedFilters } from '../../../../features/views/unused-filters.ts'
import { tableToCsv, viewToJson } from '../../../../features/views/view-file.ts'
import { findView } from '../../../../features/views/view-names.ts'
import { readViewParams } from '../../../../features/views/view-params.ts'
import { loadMaterial, loadQuestionMaterial } from '../../../../server/load-material.ts'

export const dynamic = 'force-dynamic'

interface ExportContext {
  readonly params: Promise<{ format: string; path: string[] }>
}

/** Any view as a file. Its address is that of the page with `.csv` or `.json` at the end (see the rewrites in next.config.ts). */
export async function GET(request: Request, { params }: ExportContext): Promise<Response> {
  const { format, path } = await params
  const found = findView(path)
  if (!found) return new Response('There is no such view.\n', { status: 404 })
  const search = readViewParams(Object.fromEntries(new URL(request.url).searchParams))
  const { slug, question } = found
  const material = question === null ? loadMaterial(slug, search) : loadQuestionMaterial(slug, question, search)
  const view = found.build(await material)
  if (!view) return new Response('There is no such question.\n', { status: 404 })
  const unused = unusedFilters(search, view)
  if (unused.length > 0) return new Response(unused.map(toLine).join(''), { status: 400 })
  if (format === 'json') return Response.json(viewToJson(view), { headers: noStore })
  const table = search.table === undefined ? view.tables[0] : view.tables.find(({ id }) => id === search.table)
  if (!table) return new Response('This view has no such table.\n', { status: 404 })
  const name = [view.dossier, ...path.slice(1), table.id].filter((part, at, all) => part !== all[at - 1]).join('-')
  return new Response(tableToCsv(table), {
    headers: {
      ...noStore,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name.replaceAll(/[^\w.-]/g, '-')}.csv"`,
    },
  })
}

/** A file that silently left a choice out would pass for what was asked for. */
const toLine = ({ name, value }: UnusedFilter): string => `This view has no ${name} “${value}”.\n`

const noStore = { 'cache-control': 'no-store' } as const
