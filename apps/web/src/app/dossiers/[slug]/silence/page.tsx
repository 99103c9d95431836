import type { Metadata } from 'next'
import { silenceView } from '../../../../features/silence/silence-view.ts'
import { DossierFrame } from '../../../../features/views/dossier-frame.tsx'
import type { ViewPageProps } from '../../../../features/views/view-page-props.ts'
import { readViewParams } from '../../../../features/views/view-params.ts'
import { ViewSection } from '../../../../features/views/view-section.tsx'
import { loadMaterial } from '../../../../server/load-material.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Silence' }

export default async function SilencePage({ params, searchParams }: ViewPageProps) {
  const material = await loadMaterial((await params).slug, readViewParams(await searchParams))
  const view = silenceView(material)
  const [table] = view.tables
  return (
    <DossierFrame
      material={material}
      view={view}
      lead="For each question the states it concerns: those counted, those that count, and those where it happened."
    >
      <ViewSection
        view={view}
        table={table}
        intro="“In no report” says that no report here carries their word. It does not say that they declined to speak. An empty cell: the question does not concern them."
        empty="No state is concerned"
      />
    </DossierFrame>
  )
}
