import { measures } from '@crosstally/model'
import Link from 'next/link'
import { Button } from '../../ui/button.tsx'
import { buttonStyle } from '../../ui/button-style.ts'
import { fieldStyle } from '../../ui/field-style.ts'
import { TextInput } from '../../ui/text-input.tsx'
import { measureWords } from '../../ui/words.ts'
import type { SearchField, SearchState } from './search-address.ts'

interface SearchFormProps {
  readonly state: SearchState
  readonly errors: Readonly<Partial<Record<SearchField, string>>>
}

/** Sends its fields as the address of the search, also without scripts. */
export function SearchForm({ state, errors }: SearchFormProps) {
  const isClaims = state.kind === 'claims'
  const field = (name: SearchField) => ({ name, defaultValue: state.values[name] ?? '', error: errors[name] })
  return (
    <search data-screen-only>
      <form action="/search" className="mb-6 rounded-lg border border-line bg-surface p-4 sm:p-5">
        {isClaims ? null : <input type="hidden" name="kind" value={state.kind} />}
        <div className="flex flex-wrap items-end gap-3">
          <TextInput
            {...field('words')}
            label={state.kind === 'parties' ? 'Name' : 'Words'}
            type="search"
            className="min-w-0 flex-1 basis-60"
          />
          <Button type="submit" variant="primary">
            Search
          </Button>
          {Object.keys(state.values).length > 0 ? (
            <Link
              href={state.kind === 'claims' ? '/search' : `/search?kind=${state.kind}`}
              className={buttonStyle('quiet')}
            >
              Clear
            </Link>
          ) : null}
        </div>
        {state.kind === 'parties' ? null : (
          <p className="mt-1 text-xs text-muted">
            All words, in any form; “a phrase” in quotes, or between alternatives, - before what must not stand there.
          </p>
        )}
        {isClaims ? <ClaimFields field={field} measure={state.values.measure} /> : null}
        {state.kind === 'questions' ? (
          <div className="mt-4 grid grid-cols-2 gap-3 lg:max-w-2xl lg:grid-cols-3">
            <MeasureField measure={state.values.measure} />
            <FigureFields field={field} />
          </div>
        ) : null}
        {state.kind === 'reports' ? (
          <div className="mt-4 grid grid-cols-2 gap-3 sm:max-w-md">
            <TextInput {...field('from')} label="Published from" type="date" />
            <TextInput {...field('to')} label="to" type="date" />
          </div>
        ) : null}
        {(['origin', 'outlet', 'dossier', 'certainty'] as const).map((name) =>
          state.values[name] === undefined ? null : (
            <input key={name} type="hidden" name={name} value={state.values[name]} />
          ),
        )}
      </form>
    </search>
  )
}

type FieldProps = (name: SearchField) => { name: string; defaultValue: string; error: string | undefined }

function ClaimFields({ field, measure }: { field: FieldProps; measure: string | undefined }) {
  return (
    <div className="mt-4 grid grid-cols-2 gap-3 lg:grid-cols-[1.2fr_1.2fr_1fr_0.8fr_0.8fr_1fr_1fr]">
      <TextInput {...field('party')} label="Party in the chain" />
      <TextInput {...field('place')} label="Place, or within it" />
      <MeasureField measure={measure} />
      <FigureFields field={field} />
      <TextInput {...field('from')} label="Day from" type="date" />
      <TextInput {...field('to')} label="to" aria-label="Day to" type="date" />
    </div>
  )
}

function FigureFields({ field }: { field: FieldProps }) {
  return (
    <>
      <TextInput {...field('min')} label="Figure from" inputMode="numeric" />
      <TextInput {...field('max')} label="to" aria-label="Figure to" inputMode="numeric" />
    </>
  )
}

function MeasureField({ measure }: { measure: string | undefined }) {
  return (
    <div className={`${fieldStyle.field} col-span-2 lg:col-span-1`}>
      <label htmlFor="search-measure" className={fieldStyle.label}>
        Measure
      </label>
      <select id="search-measure" name="measure" defaultValue={measure ?? ''} className={fieldStyle.input}>
        <option value="">every measure</option>
        {measures.map((name) => (
          <option key={name} value={name}>
            {measureWords[name]}
          </option>
        ))}
      </select>
    </div>
  )
}
