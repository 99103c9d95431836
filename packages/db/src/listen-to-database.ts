import { Client } from 'pg'

export interface DatabaseListener {
  close(): Promise<void>
}

/**
 * Listens to channels of NOTIFY on a connection of its own. Resolves once it listens; `onLost` is called once if the
 * connection breaks later. Channels must be plain lower-case names.
 */
export async function listenToDatabase(options: {
  readonly databaseUrl: string
  readonly channels: readonly string[]
  readonly onNotification: (channel: string, payload: string) => void
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
  client.on('notification', (message) => options.onNotification(message.channel, message.payload ?? ''))
  await client.connect()
  isOpen = true
  for (const channel of options.channels) await client.query(`LISTEN ${client.escapeIdentifier(channel)}`)
  return {
    async close() {
      if (!isOpen) return
      isOpen = false
      await client.end()
    },
  }
}
