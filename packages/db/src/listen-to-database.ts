import { Client } from 'pg'

export interface DatabaseListener {
  close(): Promise<void>
}

/**
 * Listens to one channel of NOTIFY on a connection of its own. Resolves once it listens; `onLost` is called once if
 * the connection breaks later. `channel` must be a plain lower-case name.
 */
export async function listenToDatabase(options: {
  readonly databaseUrl: string
  readonly channel: string
  readonly onNotification: (payload: string) => void
  readonly onLost: (error: Error) => void
}): Promise<DatabaseListener> {
  const client = new Client({
    connectionString: options.databaseUrl,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: 'crosstally listener',
  })
  let isOpen = false
  const lose = (error: Error) => {
    if (!isOpen) return
    isOpen = false
    options.onLost(error)
    client.end().catch(() => undefined)
  }
  client.on('error', lose)
  client.on('end', () => lose(new Error('connection ended')))
  client.on('notification', (message) => options.onNotification(message.payload ?? ''))
  await client.connect()
  isOpen = true
  await client.query(`LISTEN ${client.escapeIdentifier(options.channel)}`)
  return {
    async close() {
      if (!isOpen) return
      isOpen = false
      await client.end()
    },
  }
}
