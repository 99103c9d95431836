import type { Metadata } from 'next'
import { TreeChart } from '../../../../features/tree/tree-chart.tsx'
import { treeView } from '../../../../features/tree/tree-view.ts'
import { DossierFrame } from '../../../../features/views/dossier-frame.tsx'
import { questionField } from '../../../../features/views/question-field.ts'
import type { ViewPageProps } from '../../../../features/views/view-page-props.ts'
import { readViewParams } from '../../../../features/views/view-params.ts'
import { ViewSection } from '../../../../features/views/view-section.tsx'
import { loadMaterial } from '../../../../server/load-material.ts'
import { ChoiceForm } from '../../../../ui/choice-form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { countOf } from '../../../../ui/words.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Who carries whom' }

export default async function TreePage({ params, searchParams }: ViewPageProps) {
  const material = await loadMaterial((await params).slug, readViewParams(await searchParams))
  const view = treeView(material)
  const { comparison } = material.comparison
  const [table] = view.tables
  return (
    <DossierFrame
      material={material}
      view={view}
      lead={`${countOf(view.outletCount, 'outlet')} lead back to ${countOf(view.originCount, 'named origin')}. Choose an origin or an outlet to see its ways.`}
    >
      {view.rings.map((ring) => (
        <div key={ring.join(' ')} className="mb-4">
          <Notice tone="problem">
            Circular citing: {[...ring, ring[0]].join(' → ')}. What comes back this way confirms nothing.
          </Notice>
        </div>
      ))}
      <ViewSection
        view={view}
        table={table}
        empty="No claim here"
        filters={
          <ChoiceForm
            label="Question and origin"
            action={view.address}
            kept={view.filter}
            fields={[
              questionField(comparison.questions, view.filter.question),
              {
                name: 'origin',
                label: 'Origin',
                value: view.filter.origin ?? null,
                choices: [
                  { value: '', label: 'every origin' },
                  ...view.origins.map((value) => ({ value, label: value })),
                ],
              },
            ]}
          />
        }
      >
        <TreeChart view={view} />
      </ViewSection>
    </DossierFrame>
  )
}
