import type { Metadata } from 'next'
import { claimsOfQuestion, outletsOf } from '../../../../../features/comparison/question-claims.ts'
import { ClaimTable } from '../../../../../features/question/claim-table.tsx'
import { FigureChart } from '../../../../../features/question/figure-chart.tsx'
import { OriginList } from '../../../../../features/question/origin-list.tsx'
import { RelationList } from '../../../../../features/question/relation-list.tsx'
import { loadQuestion } from '../../../../../server/load-dossier.ts'
import { addressOf } from '../../../../../ui/addresses.ts'
import { formatBounds } from '../../../../../ui/format-quantity.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { countOf, rangeOf } from '../../../../../ui/words.ts'

export const dynamic = 'force-dynamic'

interface QuestionPageProps {
  readonly params: Promise<{ slug: string; id: string }>
}

export async function generateMetadata({ params }: QuestionPageProps): Promise<Metadata> {
  const { slug, id } = await params
  return { title: (await loadQuestion(slug, id)).question.label }
}

export default async function QuestionPage({ params }: QuestionPageProps) {
  const { slug, id } = await params
  const { view, question } = await loadQuestion(slug, id)
  const claims = claimsOfQuestion(question, view)
  const { min, max } = question.independentOrigins
  return (
    <>
      <PageHeader
        title={question.label}
        trail={[
          { href: '/', label: 'Dossiers' },
          { href: addressOf.dossier(view.dossier.slug), label: view.dossier.title },
        ]}
      >
        <p className="mt-4 max-w-prose font-serif text-lg">{question.sentence}</p>
      </PageHeader>
      <dl className="mb-8 grid max-w-3xl grid-cols-2 gap-3 sm:grid-cols-4">
        <Fact term="Reported" value={formatBounds(question.answer)} />
        <Fact term="Independent origins" value={rangeOf({ min, max })} />
        <Fact term="Outlets" value={String(outletsOf(claims).length)} />
        <Fact term="Claims" value={String(claims.length)} />
      </dl>
      <p className="-mt-4 mb-8 max-w-prose text-sm text-muted">
        Counts origins, not correctness.{' '}
        {min === max
          ? null
          : `A root without a name may be one of the others, so at least ${countOf(min, 'origin')} and at most ${max}.`}
      </p>
      <section aria-labelledby="over-time" className="mb-10">
        <h2 id="over-time" className="mb-4 text-xl">
          Figures over time
        </h2>
        <FigureChart claims={claims} label={`Figures over time: ${question.label}`} />
        <div className="mt-4">
          <ClaimTable claims={claims} />
        </div>
      </section>
      <section aria-labelledby="origins" className="mb-10">
        <h2 id="origins" className="mb-4 text-xl">
          Who carries whom
        </h2>
        <OriginList question={question} claims={claims} />
      </section>
      <section aria-labelledby="relations">
        <h2 id="relations" className="mb-4 text-xl">
          How the claims stand to each other
        </h2>
        <RelationList question={question} claims={claims} />
      </section>
    </>
  )
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <div className="rounded-lg border border-line bg-surface px-4 py-3">
      <dt className="text-sm text-muted">{term}</dt>
      <dd className="font-serif text-xl font-semibold">{value}</dd>
    </div>
  )
}
