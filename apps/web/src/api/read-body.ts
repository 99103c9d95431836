import { AppError } from '@crosstally/model'

/**
 * The JSON body of a request, read no further than `limitBytes`. Throws `UNSUPPORTED_MEDIA_TYPE`, `BODY_TOO_LARGE`, and
 * `INVALID_INPUT` where it is not JSON in UTF-8. JSON is asked for by name: a page of another site can send other types
 * without asking first.
 */
export async function readBody(request: Request, limitBytes: number): Promise<unknown> {
  const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (mediaType !== 'application/json' && !mediaType.endsWith('+json')) {
    throw new AppError('UNSUPPORTED_MEDIA_TYPE', 'Send JSON with Content-Type: application/json')
  }
  if (Number(request.headers.get('content-length') ?? 0) > limitBytes) throw tooLarge(limitBytes)
  const bytes = await readBytes(request, limitBytes)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw new AppError('INVALID_INPUT', 'The body is not JSON in UTF-8', { cause: error })
  }
}

async function readBytes(request: Request, limitBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.length
    if (length > limitBytes) throw tooLarge(limitBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function tooLarge(limitBytes: number): AppError {
  return new AppError('BODY_TOO_LARGE', `The body may have ${limitBytes / 1024 / 1024} MiB at most`)
}
