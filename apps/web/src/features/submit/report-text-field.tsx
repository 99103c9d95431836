'use client'

import { useRef, useState } from 'react'
import { DropZone, type DropZoneProps, FieldError, Label, Text, TextArea, TextField } from 'react-aria-components'
import { Button } from '../../ui/button.tsx'
import { fieldStyle } from '../../ui/field-style.ts'

type DropEvent = Parameters<NonNullable<DropZoneProps['onDrop']>>[0]

interface ReportTextFieldProps {
  readonly defaultValue: string
  readonly error: string | undefined
}

/** The report's text, pasted, or as a file that is dropped or chosen. A file is sent as it is, so that no byte changes. */
export function ReportTextField({ defaultValue, error }: ReportTextFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const take = async (event: DropEvent) => {
    const item = event.items.find((candidate) => candidate.kind === 'file')
    if (!item || !input.current) return
    const transfer = new DataTransfer()
    transfer.items.add(await item.getFile())
    input.current.files = transfer.files
    setFile(transfer.files[0] ?? null)
  }
  const clear = () => {
    if (input.current) input.current.value = ''
    setFile(null)
  }
  return (
    <DropZone
      onDrop={take}
      aria-label="Drop a file with the report here"
      className="flex flex-col gap-4 rounded-lg border border-dashed border-transparent data-[drop-target]:border-accent data-[drop-target]:bg-accent-soft"
    >
      <TextField
        name="text"
        isInvalid={error !== undefined}
        defaultValue={defaultValue}
        isDisabled={file !== null}
        className={`${fieldStyle.field} flex-1`}
      >
        <Label className={fieldStyle.label}>Text of the report</Label>
        <TextArea
          rows={18}
          className={`${fieldStyle.input} min-h-64 flex-1 font-serif text-lg data-[disabled]:bg-sunken data-[disabled]:text-muted`}
        />
        <Text slot="description" className={fieldStyle.description}>
          Paste it as published. It is kept as it is; up to 1 MiB.
        </Text>
        <FieldError className={fieldStyle.error}>{error}</FieldError>
      </TextField>
      <div className="flex flex-wrap items-center gap-3 text-sm">
        <label className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="text-muted">or drop a file here, or choose one (.txt, .md, .html)</span>
          <input
            ref={input}
            type="file"
            name="file"
            accept=".txt,.md,.html,.htm,text/plain,text/markdown,text/html"
            onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
            className="max-w-full text-sm file:mr-3 file:cursor-pointer file:rounded-md file:border file:border-solid file:border-edge file:bg-surface file:px-3 file:py-1.5 file:font-medium file:text-ink"
          />
        </label>
        {file ? (
          <Button variant="quiet" onPress={clear}>
            Use the pasted text instead
          </Button>
        ) : null}
      </div>
    </DropZone>
  )
}
