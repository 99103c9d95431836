'use client'

import { useEffect, useState } from 'react'
import { z } from 'zod'
import { TextInput } from '../../ui/text-input.tsx'

const suggestionsSchema = z.array(z.string())

interface OutletFieldProps {
  readonly outlets: readonly string[]
  readonly defaultValue: string
  readonly error: string | undefined
}

/** The outlet with completion from those already known; asks the server as the person types. */
export function OutletField({ outlets, defaultValue, error }: OutletFieldProps) {
  const [typed, setTyped] = useState(defaultValue)
  const [suggestions, setSuggestions] = useState(outlets)
  useEffect(() => {
    const abort = new AbortController()
    loadSuggestions(typed, abort.signal).then(setSuggestions, () => {
      // Completion is a convenience: without an answer the known ones stay.
    })
    return () => abort.abort()
  }, [typed])
  return (
    <TextInput
      name="outlet"
      error={error}
      label="Outlet"
      description="Who published it, as a name or a host: Yonhap, scmp.com."
      defaultValue={defaultValue}
      onChange={setTyped}
      suggestions={suggestions}
      autoComplete="off"
    />
  )
}

async function loadSuggestions(typed: string, signal: AbortSignal): Promise<readonly string[]> {
  const response = await fetch(`/submit/outlets?q=${encodeURIComponent(typed)}`, { signal })
  if (!response.ok) throw new Error(`Suggestions answered ${response.status}`)
  return suggestionsSchema.parse(await response.json())
}
