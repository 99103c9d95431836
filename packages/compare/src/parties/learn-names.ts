import type { NormalizedReport, Registry } from '@crosstally/model'
import { defaultRegistry } from './default-registry.ts'
import type { KnownNames } from './hop.ts'
import { NamesIndex } from './names-index.ts'

/**
 * Reads from the reports what their words tell about the names in their chains: the role beside a name ('Health minister
 * Hamad …', '…, who heads the region') and acronyms in brackets. Time is linear in text and names. Pure; the result
 * does not depend on the order of the reports.
 */
export function learnNames(reports: readonly NormalizedReport[], registry: Registry = defaultRegistry): KnownNames {
  const index = new NamesIndex(registry)
  // a report without claims tells nothing of those of others
  for (const report of reports) if (report.claims.length > 0) index.add(report)
  index.settle()
  return index.known
}
