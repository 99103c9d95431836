import { type DatabaseListener, listenToDatabase } from '@crosstally/db'
import type { Logger } from '@crosstally/observability'

/** Tells of changes of reports' states, from Postgres NOTIFY over one connection for all listeners. */
export interface StatusFeed {
  /** Calls `onChange` whenever the report's state may have changed, until the returned function is called. */
  subscribe(reportId: string, onChange: () => void): () => void
  close(): Promise<void>
}

/** Connects with the first listener. A lost connection is made anew with the next one; pollers bridge the gap. */
export function createStatusFeed(options: { readonly databaseUrl: string; readonly logger: Logger }): StatusFeed {
  const listeners = new Map<string, Set<() => void>>()
  let connection: Promise<DatabaseListener> | undefined

  function connect(): void {
    connection ??= listenToDatabase({
      databaseUrl: options.databaseUrl,
      channel: 'report_status',
      onNotification: (reportId) => {
        for (const onChange of listeners.get(reportId) ?? []) onChange()
      },
      onLost: (error) => {
        connection = undefined
        options.logger.warn('status feed lost its connection', {}, error)
      },
    }).catch((error: unknown) => {
      connection = undefined
      options.logger.warn('status feed cannot connect', {}, error)
      return { close: async () => undefined }
    })
  }

  return {
    subscribe(reportId, onChange) {
      const ofReport = listeners.get(reportId) ?? new Set()
      listeners.set(reportId, ofReport.add(onChange))
      connect()
      return () => {
        ofReport.delete(onChange)
        if (ofReport.size === 0 && listeners.get(reportId) === ofReport) listeners.delete(reportId)
      }
    },
    async close() {
      const open = await connection
      await open?.close()
    },
  }
}
