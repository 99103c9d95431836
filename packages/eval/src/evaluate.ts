import { compareReports } from '@crosstally/compare'
import { normalizeReport } from '@crosstally/normalize'
import type { Corpus } from './corpus.ts'
import { goldAsReports } from './gold-as-reports.ts'
import { measureReliability, type Reliability } from './reliability.ts'
import { type ClaimScores, scoreClaims } from './score-claims.ts'
import { type RelationScores, scoreRelations } from './score-relations.ts'

export interface Evaluation {
  readonly claims: ClaimScores
  readonly reliability: Reliability
  /** Comparison of the gold claims: what comparison does on its own. */
  readonly relationsOnGold: RelationScores
  /** Comparison of what the normalizer made of the texts. */
  readonly relationsEndToEnd: RelationScores
}

/** Runs both engines over a corpus and scores them. Pure. */
export function evaluate(corpus: Corpus): Evaluation {
  const normalized = corpus.reports.map((report) => normalizeReport(report))
  return {
    claims: scoreClaims({ ...corpus, normalized }),
    reliability: measureReliability(corpus.gold, normalized),
    relationsOnGold: scoreRelations({ corpus, comparison: compareReports(goldAsReports(corpus)) }),
    relationsEndToEnd: scoreRelations({ corpus, comparison: compareReports(normalized), normalized }),
  }
}
