import type { ReactNode } from 'react'

const tones = {
  plain: 'border-line bg-sunken',
  problem: 'border-conflict bg-conflict-soft',
} as const

export function Notice({ tone = 'plain', children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return <div className={`rounded-md border px-4 py-3 text-sm ${tones[tone]}`}>{children}</div>
}
