import { type DatabaseListener, listenToDatabase } from '@crosstally/db'
import type { Logger } from '@crosstally/observability'

/** What is told of: a report's state by its id, a dossier's comparison by the dossier's id. */
export type StatusChannel = 'report_status' | 'dossier_comparison'

const channels: readonly StatusChannel[] = ['report_status', 'dossier_comparison']

/** Tells of changes, from Postgres NOTIFY over one connection for all listeners. */
export interface StatusFeed {
  /** Calls `onChange` whenever the state may have changed, until the returned function is called. */
  subscribe(channel: StatusChannel, id: string, onChange: () => void): () => void
  close(): Promise<void>
}

/** Connects with the first listener. A lost connection is made anew with the next one; pollers bridge the gap. */
export function createStatusFeed(options: { readonly databaseUrl: string; readonly logger: Logger }): StatusFeed {
  const listeners = new Map<string, Set<() => void>>()
  let connection: Promise<DatabaseListener> | undefined

  function connect(): void {
    connection ??= listenToDatabase({
      databaseUrl: options.databaseUrl,
      channels,
      onNotification: (channel, id) => {
        for (const onChange of listeners.get(`${channel} ${id}`) ?? []) onChange()
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
    subscribe(channel, id, onChange) {
      const key = `${channel} ${id}`
      const ofKey = listeners.get(key) ?? new Set()
      listeners.set(key, ofKey.add(onChange))
      connect()
      return () => {
        ofKey.delete(onChange)
        if (ofKey.size === 0 && listeners.get(key) === ofKey) listeners.delete(key)
      }
    },
    async close() {
      const open = await connection
      await open?.close()
    },
  }
}
