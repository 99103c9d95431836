import { readSearch } from '../../../../features/search/search-address.ts'
import { tableToCsv, viewToJson } from '../../../../features/views/view-file.ts'
import { loadSearch } from '../../../../server/load-search.ts'
import { searchView } from '../../../../server/search-view.ts'

export const dynamic = 'force-dynamic'

const noStore = { 'cache-control': 'no-store' } as const

/** What a page of a search shows, as a file at the page's address with an ending (see the rewrites in next.config.ts). */
export async function GET(request: Request, { params }: { params: Promise<{ format: string }> }): Promise<Response> {
  const state = readSearch(Object.fromEntries(new URL(request.url).searchParams))
  const outcome = await loadSearch(state)
  const view = searchView(state, outcome)
  if (view === null) return new Response('This search cannot be made.\n', { status: 400, headers: noStore })
  if ((await params).format === 'json') return Response.json(viewToJson(view), { headers: noStore })
  return new Response(tableToCsv(view.tables[0]), {
    headers: {
      ...noStore,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="search-${view.tables[0].id}.csv"`,
    },
  })
}
