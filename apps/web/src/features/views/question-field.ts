import type { Question } from '@crosstally/model'
import type { ChoiceField } from '../../ui/choice-form.tsx'

/** Chooses one of a dossier's questions, or every one. Pure. */
export function questionField(
  questions: readonly Pick<Question, 'id' | 'label'>[],
  value: string | undefined,
): ChoiceField {
  return {
    name: 'question',
    label: 'Question',
    value: value ?? null,
    choices: [{ value: '', label: 'every question' }, ...questions.map(({ id, label }) => ({ value: id, label }))],
  }
}
