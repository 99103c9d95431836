'use client'

import { certainties, measures, qualifiers, scopes, subjectKinds, timeKinds } from '@crosstally/model'
import { type FormEvent, useState } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SelectInput } from '../../ui/select-input.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { certaintyWords, measureWords, qualifierWords, scopeWords } from '../../ui/words.ts'
import { takesRange } from './bounds-of.ts'
import {
  type ClaimDraft,
  type DraftErrors,
  type DraftField,
  draftOf,
  type ReviewableClaim,
  readDraft,
} from './claim-draft.ts'

interface ClaimFormProps {
  readonly claim: ReviewableClaim
  readonly submitLabel: string
  readonly isReasonRequired: boolean
  readonly onSubmit: (claim: ReviewableClaim, reason: string) => Promise<string | null>
  readonly onCancel: () => void
}

const timeKindWords = { event: 'when it happened', as_of: 'as of', statement: 'when it was said' } as const

/** A claim's fields to correct or to fill in. `onSubmit` gives a sentence where saving did not work. */
export function ClaimForm({ claim, submitLabel, isReasonRequired, onSubmit, onCancel }: ClaimFormProps) {
  const [draft, setDraft] = useState(() => draftOf(claim))
  const [reason, setReason] = useState('')
  const [errors, setErrors] = useState<DraftErrors & { readonly reason?: string }>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [isSaving, setIsSaving] = useState(false)
  const set = (field: DraftField) => (value: string) => setDraft((before) => ({ ...before, [field]: value }))
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const reading = readDraft(draft, claim)
    const missing =
      isReasonRequired && reason.trim() === '' ? { reason: 'Say why; it is kept with the correction.' } : {}
    setErrors(reading.ok ? missing : { ...reading.errors, ...missing })
    if (!reading.ok || 'reason' in missing) return
    setIsSaving(true)
    setProblem(await onSubmit(reading.claim, reason))
    setIsSaving(false)
  }
  return (
    <Form onSubmit={save} validationBehavior="aria" className="flex flex-col gap-4">
      <FigureFields draft={draft} errors={errors} set={set} />
      <MeaningFields draft={draft} errors={errors} set={set} />
      <SourceFields draft={draft} errors={errors} set={set} />
      <TextInput
        name="reason"
        label={isReasonRequired ? 'Why' : 'Why (may stay empty)'}
        value={reason}
        onChange={setReason}
        error={errors.reason}
        rows={2}
      />
      {problem ? (
        <div role="alert">
          <Notice tone="problem">{problem}</Notice>
        </div>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isDisabled={isSaving}>
          {isSaving ? 'Saving…' : submitLabel}
        </Button>
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    </Form>
  )
}

interface FieldsProps {
  readonly draft: ClaimDraft
  readonly errors: DraftErrors
  readonly set: (field: DraftField) => (value: string) => void
}

function FigureFields({ draft, errors, set }: FieldsProps) {
  const qualifier = qualifiers.find((known) => known === draft.qualifier) ?? 'exact'
  const isRange = takesRange(qualifier)
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      <Choose
        label="Qualifier"
        field="qualifier"
        choices={qualifiers}
        words={qualifierWords}
        draft={draft}
        errors={errors}
        set={set}
      />
      <TextInput
        name="first"
        autoFocus
        label={isRange ? 'From' : 'Figure'}
        inputMode="decimal"
        value={draft.first}
        onChange={set('first')}
        error={errors.first}
      />
      {isRange ? (
        <TextInput
          name="second"
          label="To"
          inputMode="decimal"
          value={draft.second}
          onChange={set('second')}
          error={errors.second}
        />
      ) : null}
      <TextInput name="unit" label="Unit" value={draft.unit} onChange={set('unit')} error={errors.unit} />
    </div>
  )
}

function MeaningFields({ draft, errors, set }: FieldsProps) {
  const kinds = ['', ...subjectKinds]
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Choose
        label="Measure"
        field="measure"
        choices={measures}
        words={measureWords}
        draft={draft}
        errors={errors}
        set={set}
      />
      <Choose label="Scope" field="scope" choices={scopes} words={scopeWords} draft={draft} errors={errors} set={set} />
      <TextInput
        name="subject"
        label="Who or what is counted"
        value={draft.subject}
        onChange={set('subject')}
        error={errors.subject}
      />
      <Choose
        label="Kind"
        field="subjectKind"
        choices={kinds}
        words={{ '': 'not stated' }}
        draft={draft}
        errors={errors}
        set={set}
      />
      <TextInput name="place" label="Place" value={draft.place} onChange={set('place')} error={errors.place} />
      <Choose
        label="Certainty"
        field="certainty"
        choices={certainties}
        words={certaintyWords}
        draft={draft}
        errors={errors}
        set={set}
      />
      <TextInput
        name="time"
        label="Time"
        description="2025-02-26, 2025-02, or a span 2025-01/2025-02"
        value={draft.time}
        onChange={set('time')}
        error={errors.time}
      />
      <Choose
        label="The time is"
        field="timeKind"
        choices={timeKinds}
        words={timeKindWords}
        draft={draft}
        errors={errors}
        set={set}
      />
    </div>
  )
}

function SourceFields({ draft, errors, set }: FieldsProps) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextInput
        name="attribution"
        label="Who says so"
        description="One name a line: the nearest speaker first, the origin last. Empty for the outlet itself."
        value={draft.attribution}
        onChange={set('attribution')}
        error={errors.attribution}
        rows={3}
      />
      <TextInput
        name="via"
        label="Relayed by"
        description="Outlets it came through, one a line, the nearest first."
        value={draft.via}
        onChange={set('via')}
        error={errors.via}
        rows={3}
      />
    </div>
  )
}

interface ChooseProps extends FieldsProps {
  readonly label: string
  readonly field: DraftField
  readonly choices: readonly string[]
  readonly words: Readonly<Record<string, string>>
}

function Choose({ label, field, choices, words, draft, set }: ChooseProps) {
  return (
    <SelectInput
      name={field}
      label={label}
      choices={choices.map((id) => ({ id, label: words[id] ?? id }))}
      selectedKey={draft[field]}
      onSelectionChange={(key) => set(field)(String(key))}
    />
  )
}
