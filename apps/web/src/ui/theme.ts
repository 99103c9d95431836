export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Cookie that remembers the chosen theme; without it the system's preference holds. */
export const themeCookie = 'theme'

/** Reads a cookie's value; anything unknown is `system`. Pure. */
export function parseTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? 'system'
}
