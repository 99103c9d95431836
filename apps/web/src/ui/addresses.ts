/** Addresses of the pages. Pure. */
export const addressOf = {
  report: (reportId: string) => `/reports/${encodeURIComponent(reportId)}`,
  claim: (reportId: string, claimId: string) => `/reports/${encodeURIComponent(reportId)}#${claimAnchor(claimId)}`,
  dossier: (slug: string) => `/dossiers/${encodeURIComponent(slug)}`,
  view: (slug: string, name: 'tree' | 'drift' | 'ledger' | 'same-number' | 'silence' | 'side-by-side') =>
    `/dossiers/${encodeURIComponent(slug)}/${name}`,
  sideBySide: (slug: string, a: string, b: string) =>
    `/dossiers/${encodeURIComponent(slug)}/side-by-side?${new URLSearchParams({ a, b })}`,
  snapshot: (id: string) => `/snapshots/${encodeURIComponent(id)}`,
  snapshotFile: (id: string) => `/snapshots/${encodeURIComponent(id)}.json`,
  question: (slug: string, questionId: string) =>
    `/dossiers/${encodeURIComponent(slug)}/questions/${encodeURIComponent(questionId)}`,
} as const

/** The element id of a claim on its report's page: `claim-3` of `nk-seed#3`. Pure. */
export function claimAnchor(claimId: string): string {
  return `claim-${localPart(claimId)}`
}

/** The element id of a claim's number in the text. Pure. */
export function textAnchor(claimId: string): string {
  return `text-${localPart(claimId)}`
}

function localPart(claimId: string): string {
  return claimId.slice(claimId.lastIndexOf('#') + 1).replace(/[^A-Za-z0-9_-]/g, '-')
}
