import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { FigureChart } from '../../../../../features/question/figure-chart.tsx'
import { IndependenceSteps } from '../../../../../features/question/independence-steps.tsx'
import { type QuestionView, questionView } from '../../../../../features/question/question-view.ts'
import { RangeChart } from '../../../../../features/question/range-chart.tsx'
import { RelationList } from '../../../../../features/question/relation-list.tsx'
import { reviewerCookie } from '../../../../../features/review/reviewer-cookie.ts'
import { FreezeForm } from '../../../../../features/snapshots/freeze-form.tsx'
import { TreeChart } from '../../../../../features/tree/tree-chart.tsx'
import { KnownOnForm } from '../../../../../features/views/known-on-form.tsx'
import { KnownOnNotice } from '../../../../../features/views/known-on-notice.tsx'
import { UnusedNotice } from '../../../../../features/views/unused-notice.tsx'
import { viewAddress } from '../../../../../features/views/view.ts'
import { readViewParams } from '../../../../../features/views/view-params.ts'
import { ViewSection } from '../../../../../features/views/view-section.tsx'
import { loadQuestion } from '../../../../../server/load-dossier.ts'
import { loadQuestionMaterial } from '../../../../../server/load-material.ts'
import { addressOf } from '../../../../../ui/addresses.ts'
import { formatBounds } from '../../../../../ui/format-quantity.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import type { SearchParams } from '../../../../../ui/search-params.ts'
import { countOf } from '../../../../../ui/words.ts'

export const dynamic = 'force-dynamic'

interface QuestionPageProps {
  readonly params: Promise<{ slug: string; id: string }>
  readonly searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: QuestionPageProps): Promise<Metadata> {
  const { slug, id } = await params
  return { title: (await loadQuestion(slug, id)).question.label }
}

export default async function QuestionPage({ params, searchParams }: QuestionPageProps) {
  const { slug, id } = await params
  const material = await loadQuestionMaterial(slug, id, readViewParams(await searchParams))
  const view = questionView(material, decodeURIComponent(id)) ?? notFound()
  const { dossier } = material.comparison
  const dossierAddress = viewAddress({ address: addressOf.dossier(dossier.slug), filter: keptOf(view) })
  return (
    <>
      <PageHeader
        title={view.question.label}
        trail={[
          { href: '/', label: 'Dossiers' },
          { href: dossierAddress, label: dossier.title },
        ]}
      >
        <p className="mt-4 max-w-prose font-serif text-lg">{view.question.sentence}</p>
      </PageHeader>
      <UnusedNotice view={view} params={material.params} />
      <KnownOnNotice view={view} />
      <Summary view={view} />
      <div className="mb-10">
        <KnownOnForm view={view} />
      </div>
      <Sections view={view} />
      <FreezeForm
        dossier={dossier.slug}
        question={view.question.id}
        title={view.question.label}
        reviewer={(await cookies()).get(reviewerCookie)?.value ?? ''}
      />
    </>
  )
}

const keptOf = ({ filter: { known, by } }: QuestionView) => ({
  ...(known === undefined ? {} : { known }),
  ...(by === undefined ? {} : { by }),
})

function Summary({ view: { question, independence, claims } }: { view: QuestionView }) {
  const { min, max } = question.independentOrigins
  return (
    <div className="mb-6">
      <p className="mb-3 text-sm text-muted">
        Reported: <span className="font-serif text-xl font-semibold text-ink">{formatBounds(question.answer)}</span> in{' '}
        {countOf(claims.length, 'claim')}
      </p>
      <IndependenceSteps independence={independence} />
      <p className="max-w-prose text-sm text-muted">
        Counts origins, not correctness.{' '}
        {min === max
          ? null
          : `A root without a name may be one of the others, so at least ${countOf(min, 'origin')} and at most ${max}.`}
      </p>
    </div>
  )
}

function Sections({ view }: { view: QuestionView }) {
  const { claims, cells, question, filter } = view
  const [origins, over, paths, relations, without] = view.tables
  // An origin or outlet chosen in the graph leads to the dossier's tree, narrowed to this question.
  const treePlace = {
    address: addressOf.view(view.dossier, 'tree'),
    filter: { ...keptOf(view), question: question.id },
  }
  return (
    <>
      <ViewSection view={view} table={origins} empty="No origin speaks to it">
        <RangeChart cells={cells} />
      </ViewSection>
      <ViewSection view={view} table={over} empty="No claim">
        <FigureChart claims={claims} label={`Figures over time: ${question.label}`} />
      </ViewSection>
      <ViewSection view={view} table={paths} empty="No claim">
        <TreeChart view={{ ...treePlace, graph: view.graph, rings: [] }} />
      </ViewSection>
      <ViewSection
        view={view}
        table={relations}
        empty="Only claims of different reports are compared with each other"
        isToldAbove
        filters={
          relations.notes?.length || filter.relations === 'all' ? (
            <Link
              href={viewAddress(view, { relations: filter.relations === 'all' ? null : 'all' })}
              scroll={false}
              className="link text-sm"
              data-screen-only
            >
              {filter.relations === 'all' ? 'Show fewer pairs' : 'Show every pair'}
            </Link>
          ) : null
        }
      >
        <RelationList groups={view.relations} />
      </ViewSection>
      <ViewSection
        view={view}
        table={without}
        intro="What the other origins would still say. Nothing is taken away; this only shows how much rests on whom."
        empty={claims.length === 0 ? 'No origin to leave out' : 'With so many claims this takes a moment'}
        filters={
          without.rows.length === 0 && claims.length > 0 ? (
            <Link
              href={viewAddress(view, { without: 'yes' })}
              scroll={false}
              prefetch={false}
              className="link text-sm"
              data-screen-only
            >
              Work it out
            </Link>
          ) : null
        }
      />
    </>
  )
}
