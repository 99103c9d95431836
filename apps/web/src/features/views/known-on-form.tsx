import { ChoiceForm } from '../../ui/choice-form.tsx'
import type { View } from './view.ts'

/** Chooses the day up to which a view looks. */
export function KnownOnForm({ view }: { view: View }) {
  return (
    <ChoiceForm
      label="As known on a day"
      action={view.address}
      kept={view.filter}
      fields={[
        { name: 'known', label: 'As known on', value: view.filter.known ?? null },
        {
          name: 'by',
          label: 'By date of',
          value: view.filter.by ?? null,
          choices: [
            { value: '', label: 'publication' },
            { value: 'submitted', label: 'submission here' },
          ],
        },
      ]}
    />
  )
}
