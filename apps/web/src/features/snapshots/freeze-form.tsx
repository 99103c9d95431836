'use client'

import { type FormEvent, startTransition, useActionState } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../../ui/button.tsx'
import { buttonStyle } from '../../ui/button-style.ts'
import { Notice } from '../../ui/notice.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { freezeAction } from './freeze-action.ts'

interface FreezeFormProps {
  readonly dossier: string
  /** The question to freeze; the whole comparison without one. */
  readonly question?: string
  readonly title: string
  readonly reviewer: string
}

/** Keeps a comparison as it stands now, to be cited. */
export function FreezeForm({ dossier, question, title, reviewer }: FreezeFormProps) {
  const [state, act, isPending] = useActionState(freezeAction, { title, reviewer, errors: {}, problem: null })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    // Handled here, since React empties a form after an action run by the form itself.
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    startTransition(() => act(data))
  }
  return (
    <details data-screen-only className="group w-full max-w-xl">
      <summary className={`${buttonStyle('plain')} w-fit`}>Freeze this comparison</summary>
      <Form
        action={act}
        onSubmit={submit}
        validationBehavior="aria"
        className="mt-3 flex flex-col gap-4 rounded-lg border border-line bg-surface p-4"
      >
        <p className="text-sm text-muted">
          Keeps it as it stands now under an address and a hash of its own, so that it can be cited. It never changes,
          and cannot be taken back.
        </p>
        {state.problem ? (
          <div role="alert">
            <Notice tone="problem">{state.problem}</Notice>
          </div>
        ) : null}
        <input type="hidden" name="dossier" value={dossier} />
        {question === undefined ? null : <input type="hidden" name="question" value={question} />}
        <TextInput name="title" label="Title" defaultValue={state.title} error={state.errors.title} />
        <TextInput name="reviewer" label="Your name" defaultValue={state.reviewer} error={state.errors.reviewer} />
        <Button type="submit" variant="primary" isDisabled={isPending} className="w-fit">
          Freeze
        </Button>
      </Form>
    </details>
  )
}
