import type { Metadata } from 'next'
import Link from 'next/link'
import { LedgerChart } from '../../../../features/ledger/ledger-chart.tsx'
import { ledgerView } from '../../../../features/ledger/ledger-view.ts'
import { DossierFrame } from '../../../../features/views/dossier-frame.tsx'
import { viewAddress } from '../../../../features/views/view.ts'
import type { ViewPageProps } from '../../../../features/views/view-page-props.ts'
import { readViewParams } from '../../../../features/views/view-params.ts'
import { ViewSection } from '../../../../features/views/view-section.tsx'
import { loadMaterial } from '../../../../server/load-material.ts'
import { ChoiceForm } from '../../../../ui/choice-form.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Ledger' }

export default async function LedgerPage({ params, searchParams }: ViewPageProps) {
  const material = await loadMaterial((await params).slug, readViewParams(await searchParams))
  const view = ledgerView(material)
  const [ledger, sums] = view.tables
  const isAll = view.filter.sums === 'all'
  return (
    <DossierFrame
      material={material}
      view={view}
      lead="What one origin says was there, came, went and is planned, set out in order; and sums of reported figures that would hold."
    >
      <ViewSection
        view={view}
        table={ledger}
        intro="Each figure stands once, however many reports carry it. Of a toll that runs on the latest total stands for all."
        empty="No origin gives a stock, an addition or a plan"
        filters={
          view.origins.length === 0 ? null : (
            <ChoiceForm
              label="Origin of the ledger"
              action={view.address}
              kept={view.filter}
              fields={[
                {
                  name: 'origin',
                  label: 'Origin',
                  value: view.origin,
                  choices: view.origins.map((value) => ({ value, label: value })),
                },
              ]}
            />
          )
        }
      >
        <LedgerChart steps={view.steps} />
      </ViewSection>
      {sums ? (
        <ViewSection
          view={view}
          table={sums}
          intro={
            <>
              Proposals for a reader to judge. Nobody reported them as sums.{' '}
              <Link
                href={viewAddress(view, { sums: isAll ? null : 'all' })}
                scroll={false}
                className="link"
                data-screen-only
              >
                {isAll ? 'Show those that hold to the digit' : 'Show those that hold within rounding, too'}
              </Link>
            </>
          }
          empty="No sum holds"
        />
      ) : null}
    </DossierFrame>
  )
}
