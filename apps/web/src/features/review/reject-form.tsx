'use client'

import { type FormEvent, useState } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/text-input.tsx'

interface RejectFormProps {
  readonly onSubmit: (reason: string) => Promise<string | null>
  readonly onCancel: () => void
}

/** Asks why a claim is rejected. */
export function RejectForm({ onSubmit, onCancel }: RejectFormProps) {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isSaving, setIsSaving] = useState(false)
  const reject = async (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') return setProblem('Say why; it is kept with the claim.')
    setIsSaving(true)
    setProblem(await onSubmit(reason))
    setIsSaving(false)
  }
  return (
    <Form onSubmit={reject} validationBehavior="aria" className="flex flex-col gap-4">
      <TextInput
        name="reason"
        label="Why is this no claim, or a wrong one?"
        description="Rejected claims stay visible here and are left out of every comparison."
        value={reason}
        onChange={setReason}
        error={problem ?? undefined}
        rows={3}
        autoFocus
      />
      <div className="flex gap-2">
        <Button type="submit" variant="primary" isDisabled={isSaving}>
          Reject claim
        </Button>
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    </Form>
  )
}
