/** See embedded-postgres.mjs. */
export declare function startPostgres(options: {
  readonly dataDir: string
  readonly port?: number
  readonly persistent: boolean
}): Promise<{
  readonly url: string
  readonly dataDir: string
  readonly movedFrom: string | undefined
  stop(): Promise<void>
}>
