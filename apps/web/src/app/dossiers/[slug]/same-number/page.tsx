import type { Metadata } from 'next'
import { sameNumberView } from '../../../../features/same-number/same-number-view.ts'
import { DossierFrame } from '../../../../features/views/dossier-frame.tsx'
import type { ViewPageProps } from '../../../../features/views/view-page-props.ts'
import { readViewParams } from '../../../../features/views/view-params.ts'
import { ViewSection } from '../../../../features/views/view-section.tsx'
import { loadMaterial } from '../../../../server/load-material.ts'
import { countOf } from '../../../../ui/words.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Same number, two owners' }

export default async function SameNumberPage({ params, searchParams }: ViewPageProps) {
  const material = await loadMaterial((await params).slug, readViewParams(await searchParams))
  const view = sameNumberView(material)
  const [table] = view.tables
  return (
    <DossierFrame
      material={material}
      view={view}
      lead={`${countOf(view.numberCount, 'number')} stand with more than one source or category.`}
    >
      <ViewSection
        view={view}
        table={table}
        intro="A misquote leaves such a trace: the figure stays, and its owner or what it counts changes. It may also be chance, or two sources that agree."
        empty="No number has two owners"
      />
    </DossierFrame>
  )
}
