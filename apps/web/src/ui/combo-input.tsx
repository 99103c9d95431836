'use client'

import type { ReactNode } from 'react'
import {
  Button,
  ComboBox,
  type ComboBoxProps,
  FieldError,
  Input,
  Label,
  ListBox,
  Popover,
  Text,
} from 'react-aria-components'
import { fieldStyle } from './field-style.ts'
import { type Choice, ChoiceItem } from './select-input.tsx'

type ComboInputProps = Omit<ComboBoxProps<Choice>, 'className' | 'children'> & {
  label: string
  description?: ReactNode
  className?: string
}

/** A text field with completion; anything else may be typed as well. Its form value is the text. */
export function ComboInput({ label, description, className = '', ...props }: ComboInputProps) {
  return (
    <ComboBox
      {...props}
      allowsCustomValue
      formValue="text"
      menuTrigger="focus"
      className={`${fieldStyle.field} ${className}`}
    >
      <Label className={fieldStyle.label}>{label}</Label>
      <div className="relative">
        <Input className={`${fieldStyle.input} pr-9`} />
        <Button className="absolute inset-y-0 right-0 cursor-pointer px-3 text-muted">
          <span aria-hidden="true">▾</span>
        </Button>
      </div>
      {description ? (
        <Text slot="description" className={fieldStyle.description}>
          {description}
        </Text>
      ) : null}
      <FieldError className={fieldStyle.error} />
      <Popover className="max-h-72 w-(--trigger-width) overflow-auto rounded-md border border-line bg-surface shadow-pop">
        <ListBox<Choice> className="p-1 outline-none">{(choice) => <ChoiceItem choice={choice} />}</ListBox>
      </Popover>
    </ComboBox>
  )
}
