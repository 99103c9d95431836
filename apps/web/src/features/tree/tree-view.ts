import { findCircularCiting } from '@crosstally/compare'
import { addressOf } from '../../ui/addresses.ts'
import { claimsOfQuestion } from '../comparison/question-claims.ts'
import { allClaims } from '../views/all-claims.ts'
import { comparedReports } from '../views/compared-reports.ts'
import { knownFilter } from '../views/known-on.ts'
import { allFilter } from '../views/limit-rows.ts'
import type { Material } from '../views/material.ts'
import type { View } from '../views/view.ts'
import { statedFilter } from '../views/view-params.ts'
import { type CitationGraph, citationGraph, isDense, noSource } from './citation-graph.ts'
import { type CitationPath, carriersOf, citationPaths } from './citation-path.ts'
import { pathsTable } from './paths-table.ts'

/** Who carries whom, as graph and table. */
export interface TreeView extends View {
  readonly graph: CitationGraph
  readonly origins: readonly string[]
  /** Outlets that cite each other in a ring. */
  readonly rings: readonly (readonly string[])[]
  readonly originCount: number
  readonly outletCount: number
}

/** The attribution tree of a dossier, or of one question of it. Pure. */
export function treeView({ comparison, params, known }: Material): TreeView {
  const question = comparison.comparison.questions.find(({ id }) => id === params.question)
  const claims = question ? claimsOfQuestion(question, comparison) : allClaims(comparison)
  const everyPath = citationPaths(claims)
  const carriers = carriersOf(everyPath)
  const origins = [...carriers.keys()]
  const isChosen = chooser(params)
  const rings = findCircularCiting(comparedReports(comparison))
  const filter = { question: question?.id, origin: params.origin, outlet: params.outlet, ...allFilter(params) }
  return {
    title: 'Who carries whom',
    dossier: comparison.dossier.slug,
    address: addressOf.view(comparison.dossier.slug, 'tree'),
    filter: statedFilter({ ...filter, ...knownFilter(known) }),
    graph: citationGraph(drawnPaths(everyPath, isChosen), isChosen),
    origins: origins.filter((origin) => origin !== null),
    rings,
    originCount: origins.filter((origin) => origin !== null).length,
    outletCount: new Set(everyPath.map(({ outlet }) => outlet)).size,
    tables: [pathsTable({ paths: everyPath.filter(isChosen), carriers, rings, params })],
  }
}

/** A dense graph is drawn of what is chosen alone. */
function drawnPaths(
  paths: readonly CitationPath[],
  isChosen: (path: CitationPath) => boolean,
): readonly CitationPath[] {
  return isDense(paths) ? paths.filter(isChosen) : paths
}

/** Without a choice every path is chosen. */
function chooser({ origin, outlet }: Material['params']): (path: CitationPath) => boolean {
  return (path) =>
    (origin === undefined || path.origin === origin || (path.origin === null && origin === noSource)) &&
    (outlet === undefined || path.outlet === outlet)
}
