import type { ReportSummary } from '@crosstally/services'
import type { Metadata } from 'next'
import { nameOf } from '../../../../features/side-by-side/report-name.ts'
import { ReportReading } from '../../../../features/side-by-side/report-reading.tsx'
import { type SideBySideView, sideBySideView } from '../../../../features/side-by-side/side-by-side-view.ts'
import { DossierFrame } from '../../../../features/views/dossier-frame.tsx'
import type { ViewPageProps } from '../../../../features/views/view-page-props.ts'
import { readViewParams } from '../../../../features/views/view-params.ts'
import { ViewSection } from '../../../../features/views/view-section.tsx'
import { loadMaterial } from '../../../../server/load-material.ts'
import { loadReport } from '../../../../server/load-report.ts'
import { ChoiceForm } from '../../../../ui/choice-form.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Two reports side by side' }

export default async function SideBySidePage({ params, searchParams }: ViewPageProps) {
  const material = await loadMaterial((await params).slug, readViewParams(await searchParams))
  const view = sideBySideView(material)
  const { reports } = material.comparison
  const [table] = view.tables
  return (
    <DossierFrame
      material={material}
      view={view}
      lead={
        view.chosen
          ? 'What both say, what only one says, and how their figures stand to each other.'
          : leadWithout(material.params)
      }
    >
      <ViewSection
        view={view}
        table={table}
        empty={view.chosen ? 'Neither report makes a claim' : 'No two reports have a question in common'}
        filters={<ReportChoice view={view} reports={Object.values(reports)} />}
      />
      {view.chosen ? <Readings chosen={view.chosen} related={view.related} /> : null}
    </DossierFrame>
  )
}

/** Why no two reports are shown, where some were asked for. */
function leadWithout({ a, b }: { readonly a?: string; readonly b?: string }): string {
  const choice = 'Choose two reports, or a pair from the list.'
  if (a === undefined && b === undefined) return choice
  return a === b
    ? `That is the same report twice. ${choice}`
    : `Two different reports of this dossier are needed. ${choice}`
}

async function Readings({
  chosen,
  related,
}: {
  chosen: { a: ReportSummary; b: ReportSummary }
  related: ReadonlySet<string>
}) {
  const [a, b] = await Promise.all([chosen.a, chosen.b].map(({ id }) => loadReport(encodeURIComponent(id))))
  return (
    <section aria-labelledby="texts" className="mb-12">
      <h2 id="texts" className="mb-1 text-xl">
        The texts
      </h2>
      <p className="mb-4 text-sm text-muted">Marked: what stands in relation to the other report.</p>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {a ? <ReportReading letter="A" report={a} related={related} /> : null}
        {b ? <ReportReading letter="B" report={b} related={related} /> : null}
      </div>
    </section>
  )
}

function ReportChoice({ view, reports }: { view: SideBySideView; reports: readonly ReportSummary[] }) {
  const choices = [
    { value: '', label: 'choose a report' },
    ...reports
      .map((report) => ({ value: report.id, label: nameOf(report) }))
      .toSorted((x, y) => x.label.localeCompare(y.label)),
  ]
  return (
    <ChoiceForm
      label="Two reports"
      action={view.address}
      kept={view.filter}
      fields={[
        { name: 'a', label: 'Report A', value: view.filter.a ?? null, choices },
        { name: 'b', label: 'Report B', value: view.filter.b ?? null, choices },
      ]}
    />
  )
}
