'use client'

import { useState } from 'react'
import { type Key, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { rememberChoice } from './browser-cookie.ts'
import { parseTheme, type Theme, themeCookie, themes } from './theme.ts'

const labels: Record<Theme, string> = { system: 'System', light: 'Light', dark: 'Dark' }

/** Light, dark or as the system has it; remembered in a cookie, so that the server already renders it. */
export function ThemeChoice({ theme: initial }: { theme: Theme }) {
  const [theme, setTheme] = useState(initial)
  const choose = (keys: Set<Key>) => {
    const chosen = parseTheme(String([...keys][0]))
    setTheme(chosen)
    rememberChoice(themeCookie, chosen)
    if (chosen === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = chosen
  }
  return (
    <ToggleButtonGroup
      aria-label="Appearance"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[theme]}
      onSelectionChange={choose}
      className="flex gap-0.5 rounded-md border border-line p-0.5"
    >
      {themes.map((name) => (
        <ToggleButton
          key={name}
          id={name}
          className="cursor-pointer rounded-sm px-2.5 py-0.5 text-xs text-muted data-[hovered]:text-ink data-[selected]:bg-sunken data-[selected]:font-semibold data-[selected]:text-ink"
        >
          {labels[name]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
