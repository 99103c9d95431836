import { emptySubmission, type SubmissionField, type SubmissionValues, submissionFields } from './submission.ts'

/**
 * What a form carried. `isReadable` is false where the file is not UTF-8; the text is then empty, the rest as typed.
 */
export interface FormReading {
  readonly values: SubmissionValues
  readonly isReadable: boolean
}

/**
 * The submitted values. A file outranks the pasted text and is decoded as it is. Pasted text comes with the line ends of
 * the form encoding (CRLF); a text area itself knows only LF, which is what the person saw.
 */
export async function readForm(form: FormData): Promise<FormReading> {
  const stated = Object.fromEntries(submissionFields.map((field) => [field, textOf(form, field)]))
  const values: SubmissionValues = { ...emptySubmission, ...stated }
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) {
    return { values: { ...values, text: values.text.replaceAll('\r\n', '\n') }, isReadable: true }
  }
  const text = decode(await file.arrayBuffer())
  return { values: { ...values, text: text ?? '' }, isReadable: text !== null }
}

function textOf(form: FormData, field: SubmissionField): string {
  const value = form.get(field)
  return typeof value === 'string' ? value : ''
}

function decode(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    // The decoder throws for one reason only: bytes that are no UTF-8.
    return null
  }
}
