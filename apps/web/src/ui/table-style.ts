/** Class names that all tables share. */
export const cellStyle = {
  head: 'border-b border-edge px-3 py-2 text-left align-bottom text-xs font-semibold text-muted',
  body: 'border-b border-line px-3 py-2.5 align-top',
} as const
