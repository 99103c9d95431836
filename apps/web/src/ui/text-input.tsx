'use client'

import { type ReactNode, type Ref, useId } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField, type TextFieldProps } from 'react-aria-components'
import { fieldStyle } from './field-style.ts'

type TextInputProps = Omit<TextFieldProps, 'className' | 'children'> & {
  label: string
  description?: ReactNode
  rows?: number
  /** What is wrong with it. Stays until the next try, so that nothing moves under the pointer. */
  error?: string | undefined
  /** Offered for completion; anything else may be typed as well. */
  suggestions?: readonly string[]
  className?: string
  inputClassName?: string
  /** The input itself, of a field of one line: to put the focus there. */
  inputRef?: Ref<HTMLInputElement>
}

/** A labelled text field of one line, or of several with `rows`. Its message shows below it. */
export function TextInput({
  label,
  description,
  rows,
  error,
  suggestions,
  className = '',
  inputClassName = '',
  inputRef,
  ...props
}: TextInputProps) {
  const listId = useId()
  const style = `${fieldStyle.input} ${inputClassName}`
  return (
    <TextField {...props} isInvalid={error !== undefined} className={`${fieldStyle.field} ${className}`}>
      <Label className={fieldStyle.label}>{label}</Label>
      {rows === undefined ? (
        <Input ref={inputRef} className={style} list={suggestions ? listId : undefined} />
      ) : (
        <TextArea rows={rows} className={style} />
      )}
      {suggestions ? (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      ) : null}
      {description ? (
        <Text slot="description" className={fieldStyle.description}>
          {description}
        </Text>
      ) : null}
      <FieldError className={fieldStyle.error}>{error}</FieldError>
    </TextField>
  )
}
