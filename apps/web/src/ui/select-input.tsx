'use client'

import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  type SelectProps,
  SelectValue,
} from 'react-aria-components'
import { fieldStyle } from './field-style.ts'

export interface Choice {
  readonly id: string
  readonly label: string
}

type SelectInputProps = Omit<SelectProps<Choice>, 'className' | 'children'> & {
  label: string
  choices: readonly Choice[]
  className?: string
}

/** A labelled choice of one of several. */
export function SelectInput({ label, choices, className = '', ...props }: SelectInputProps) {
  return (
    <Select {...props} className={`${fieldStyle.field} ${className}`}>
      <Label className={fieldStyle.label}>{label}</Label>
      <Button className={`${fieldStyle.input} flex cursor-pointer items-center justify-between gap-2 text-left`}>
        <SelectValue className="truncate data-[placeholder]:text-muted" />
        <span aria-hidden="true" className="text-muted">
          ▾
        </span>
      </Button>
      <Popover className="max-h-80 w-(--trigger-width) min-w-44 overflow-auto rounded-md border border-line bg-surface shadow-pop">
        <ListBox items={choices} className="p-1 outline-none">
          {(choice) => <ChoiceItem choice={choice} />}
        </ListBox>
      </Popover>
    </Select>
  )
}

function ChoiceItem({ choice }: { choice: Choice }) {
  return (
    <ListBoxItem
      id={choice.id}
      textValue={choice.label}
      className="cursor-pointer rounded-sm px-2.5 py-1.5 text-sm outline-none data-[focused]:bg-accent-soft data-[selected]:font-semibold"
    >
      {choice.label}
    </ListBoxItem>
  )
}
