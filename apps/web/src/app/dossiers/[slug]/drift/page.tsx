import type { Metadata } from 'next'
import { driftView } from '../../../../features/drift/drift-view.ts'
import { DossierFrame } from '../../../../features/views/dossier-frame.tsx'
import { questionField } from '../../../../features/views/question-field.ts'
import type { ViewPageProps } from '../../../../features/views/view-page-props.ts'
import { readViewParams } from '../../../../features/views/view-params.ts'
import { ViewSection } from '../../../../features/views/view-section.tsx'
import { loadMaterial } from '../../../../server/load-material.ts'
import { ChoiceForm } from '../../../../ui/choice-form.tsx'
import { countOf } from '../../../../ui/words.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Drift' }

export default async function DriftPage({ params, searchParams }: ViewPageProps) {
  const material = await loadMaterial((await params).slug, readViewParams(await searchParams))
  const view = driftView(material)
  const [table] = view.tables
  return (
    <DossierFrame
      material={material}
      view={view}
      lead={`Several reports carry the same word of an origin ${countOf(view.occasionCount, 'time')}; in ${view.changedCount} of them something changed on the way.`}
    >
      <ViewSection
        view={view}
        table={table}
        intro="Each origin's carriers in the order they were published, held to the one closest to the origin. What differs is marked."
        empty="Nothing changed on the way"
        filters={
          <ChoiceForm
            label="Question and changes"
            action={view.address}
            kept={view.filter}
            fields={[
              questionField(view.questions, view.filter.question),
              {
                name: 'show',
                label: 'Carriers',
                value: view.filter.show ?? null,
                choices: [
                  { value: '', label: 'where something changed' },
                  { value: 'all', label: 'all' },
                ],
              },
            ]}
          />
        }
      />
    </DossierFrame>
  )
}
