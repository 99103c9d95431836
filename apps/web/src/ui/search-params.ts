export type SearchParams = Readonly<Record<string, string | string[] | undefined>>

/** The one value of a search parameter: the first where it is repeated, undefined where it is missing or empty. Pure. */
export function single(value: string | string[] | undefined): string | undefined {
  const first = Array.isArray(value) ? value[0] : value
  return first === '' ? undefined : first
}
