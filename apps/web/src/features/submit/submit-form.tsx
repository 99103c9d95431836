'use client'

import { type FormEvent, startTransition, useActionState, useEffect, useRef } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { OutletField } from './outlet-field.tsx'
import { ReportTextField } from './report-text-field.tsx'
import { emptySubmission } from './submission.ts'
import { submitReportAction } from './submit-report-action.ts'

interface SubmitFormProps {
  readonly outlets: readonly string[]
  readonly dossiers: readonly { readonly slug: string; readonly title: string }[]
  readonly dossier: string
}

export function SubmitForm({ outlets, dossiers, dossier }: SubmitFormProps) {
  const [state, act, isPending] = useActionState(submitReportAction, {
    values: { ...emptySubmission, dossier },
    errors: {},
    problem: null,
  })
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (Object.keys(state.errors).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [state.errors])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    // Handled here, since React empties a form after an action run by the form itself.
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    startTransition(() => act(data))
  }
  const { values, errors } = state
  return (
    <Form
      ref={form}
      action={act}
      onSubmit={submit}
      validationBehavior="aria"
      className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem]"
    >
      {state.problem ? (
        <div role="alert" className="lg:col-span-2">
          <Notice tone="problem">{state.problem}</Notice>
        </div>
      ) : null}
      <ReportTextField defaultValue={values.text} error={errors.text} />
      <div className="flex flex-col gap-5">
        <TextInput name="title" label="Title" defaultValue={values.title} error={errors.title} />
        <OutletField outlets={outlets} defaultValue={values.outlet} error={errors.outlet} />
        <TextInput
          name="publishedAt"
          label="Publication date"
          description="Year-month-day, as 2025-03-06. Relative dates in the text are read from it."
          defaultValue={values.publishedAt}
          error={errors.publishedAt}
        />
        <TextInput
          name="url"
          label="Address"
          type="url"
          description="Where the report was published."
          defaultValue={values.url}
          error={errors.url}
        />
        <TextInput
          name="dossier"
          error={errors.dossier}
          label="Dossier"
          description="Choose one, or type a new name. Left empty, it goes to the inbox."
          defaultValue={dossiers.find(({ slug }) => slug === values.dossier)?.title ?? values.dossier}
          suggestions={dossiers.map(({ title }) => title)}
          autoComplete="off"
        />
        <Button type="submit" variant="primary" isDisabled={isPending} className="mt-2 min-h-11">
          {isPending ? 'Submitting…' : 'Submit report'}
        </Button>
      </div>
    </Form>
  )
}
