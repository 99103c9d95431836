import { loadSnapshot } from '../../../../server/load-snapshot.ts'

export const dynamic = 'force-dynamic'

/** A snapshot's content, byte for byte as it was hashed. Its address is that of the page with `.json` at the end. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id, content, sha256 } = await loadSnapshot((await params).id)
  return new Response(content, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="crosstally-${id}.json"`,
      // It never changes; what is asked again is compared by its hash.
      'cache-control': 'public, max-age=31536000, immutable',
      etag: `"${sha256}"`,
    },
  })
}
