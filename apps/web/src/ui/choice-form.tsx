import Form from 'next/form'
import { useId } from 'react'
import { buttonStyle } from './button-style.ts'
import { fieldStyle } from './field-style.ts'

/** A choice that stands in the address: one of several, or a day. */
export interface ChoiceField {
  readonly name: string
  readonly label: string
  readonly value: string | null
  /** Left out for a day. The first is the one that stands for none, with an empty value. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
}

interface ChoiceFormProps {
  readonly label: string
  readonly action: string
  readonly fields: readonly ChoiceField[]
  /** Filters that stay as they are. */
  readonly kept?: Readonly<Record<string, string>>
  readonly submit?: string
}

/** Filters of a page as a plain form, so that the choice stands in the address and works without a script. */
export function ChoiceForm({ label, action, fields, kept = {}, submit = 'Show' }: ChoiceFormProps) {
  const hidden = Object.entries(kept).filter(([name]) => !fields.some((field) => field.name === name))
  return (
    <Form
      action={action}
      scroll={false}
      aria-label={label}
      data-screen-only
      className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap"
      key={JSON.stringify(fields.map(({ value }) => value))}
    >
      {hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <Choice key={field.name} field={field} />
      ))}
      <button type="submit" className={`${buttonStyle('plain')} w-fit`}>
        {submit}
      </button>
    </Form>
  )
}

function Choice({ field: { name, label, value, choices } }: { field: ChoiceField }) {
  const id = useId()
  return (
    <div className={`${fieldStyle.field} min-w-0 sm:max-w-72`}>
      <label htmlFor={id} className={fieldStyle.label}>
        {label}
      </label>
      {choices ? (
        <select id={id} name={name} defaultValue={value ?? ''} className={`${fieldStyle.input} cursor-pointer`}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : (
        <input id={id} type="date" name={name} defaultValue={value ?? ''} className={fieldStyle.input} />
      )}
    </div>
  )
}
