const longest = 80

/**
 * The address part of a dossier's name: `North Korean troops` gives `north-korean-troops`. Accents are dropped; empty
 * where nothing usable is left. Pure.
 */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-|-$/g, '')
}
