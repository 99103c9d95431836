import { describe, expect, it } from 'vitest'
import { readForm } from './read-form.ts'

const formOf = (entries: Record<string, string | File>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(entries)) form.set(name, value)
  return form
}

describe('readForm', () => {
  it('gives pasted text the line ends it had in the text area', async () => {
    expect((await readForm(formOf({ text: 'a\r\nb' }))).values.text).toBe('a\nb')
  })
  it('keeps a file as it is, byte order mark and CRLF included', async () => {
    const file = new File(['\uFEFFa\r\nb \u{1F600}'], 'report.txt')
    expect((await readForm(formOf({ text: 'pasted', file }))).values.text).toBe('\uFEFFa\r\nb \u{1F600}')
  })
  it('uses the text where the file is empty, as browsers send it when none is chosen', async () => {
    expect((await readForm(formOf({ text: 'pasted', file: new File([], '') }))).values.text).toBe('pasted')
  })
  it('says where bytes are no UTF-8 and keeps the other fields', async () => {
    const file = new File([new Uint8Array([0xff, 0xfe, 0x00, 0x41])], 'report.txt')
    expect(await readForm(formOf({ file, title: 'T' }))).toMatchObject({
      isReadable: false,
      values: { text: '', title: 'T' },
    })
  })
})
