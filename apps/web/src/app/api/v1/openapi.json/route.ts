import { openApiDocument } from '../../../../api/openapi-document.ts'

/** The OpenAPI document of this API. */
export function GET(): Response {
  return Response.json(openApiDocument())
}
