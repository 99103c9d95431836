'use client'

import { useEffect, useRef } from 'react'

/** Single keys and what they do. */
export type Shortcuts = Readonly<Record<string, () => void>>

/** Runs an action at a single key, unless the person types somewhere, holds a modifier or has a dialog open. */
export function useShortcuts(shortcuts: Shortcuts, isEnabled: boolean): void {
  const current = useRef(shortcuts)
  useEffect(() => {
    current.current = shortcuts
  })
  useEffect(() => {
    if (!isEnabled) return
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const action = current.current[event.key]
      if (!action || document.querySelector('[role="dialog"], [role="listbox"]')) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isEnabled])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
