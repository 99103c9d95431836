'use client'

import { Checkbox } from 'react-aria-components'
import { ModalDialog } from '../../ui/modal-dialog.tsx'

const rows = [
  ['j', 'Next claim'],
  ['k', 'Previous claim'],
  ['a', 'Accept the open claim'],
  ['e', 'Edit the open claim'],
  ['r', 'Reject the open claim'],
  ['m', 'Add the words you selected in the text as a claim'],
  ['?', 'Show this help'],
] as const

interface ShortcutHelpProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly isEnabled: boolean
  readonly onEnabledChange: (isEnabled: boolean) => void
}

/** The keys of the review, and the switch that turns them off. */
export function ShortcutHelp({ isOpen, onOpenChange, isEnabled, onEnabledChange }: ShortcutHelpProps) {
  return (
    <ModalDialog title="Keyboard" isOpen={isOpen} onOpenChange={onOpenChange}>
      <table className="mb-5 w-full text-left">
        <thead className="sr-only">
          <tr>
            <th>Key</th>
            <th>What it does</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, meaning]) => (
            <tr key={key} className="border-b border-line">
              <td className="w-14 py-2">
                <kbd className="rounded-sm border border-edge bg-sunken px-2 py-0.5 font-mono text-sm">{key}</kbd>
              </td>
              <td className="py-2">{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Checkbox
        isSelected={isEnabled}
        onChange={onEnabledChange}
        className="group flex cursor-pointer items-center gap-2 text-sm"
      >
        <span
          aria-hidden="true"
          className="grid size-5 place-items-center rounded-sm border border-edge bg-surface text-xs leading-none group-data-[focus-visible]:outline-2 group-data-[selected]:bg-accent group-data-[selected]:text-accent-ink"
        >
          {isEnabled ? '✓' : ''}
        </span>
        Use single keys on this page
      </Checkbox>
    </ModalDialog>
  )
}
