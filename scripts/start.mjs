// npm start: the whole application from a fresh checkout, with nothing but some Node 20 or newer and npm on the machine.
import { join, relative } from 'node:path'
import { startApplication } from './lib/application.mjs'
import { localDir, root } from './lib/checkout.mjs'
import { startPostgres } from './lib/embedded-postgres.mjs'
import { Failure } from './lib/failure.mjs'
import { takeLock } from './lib/lock.mjs'
import { say, sayFailure } from './lib/say.mjs'
import { choosePort, readSettings } from './lib/settings.mjs'
import { createStopper } from './lib/stopper.mjs'
import { underNewNode } from './lib/under-new-node.mjs'
import { buildWeb, installDependencies } from './lib/workspace.mjs'

const logDir = join(localDir, 'logs')

await underNewNode(async () => {
  const stopper = createStopper()
  try {
    const application = await start(stopper)
    const failure = await application.ended
    sayFailure(failure)
  } catch (error) {
    sayFailure(error)
  }
  await stopper.finish(1)
})

/** @param {import('./lib/stopper.mjs').Stopper} stopper */
async function start(stopper) {
  const settings = readSettings()
  const lock = lockCheckout()
  stopper.undoLater(() => lock.release())
  const env = await installDependencies()
  const database = settings.databaseUrl
    ? { url: settings.databaseUrl, kept: 'the database of DATABASE_URL' }
    : await ownDatabase(stopper)
  await buildWeb(env)
  const port = await choosePort(settings.port)
  const options = { databaseUrl: database.url, redisUrl: settings.redisUrl, port, logDir, env, withDemo: true, say }
  const application = await startApplication(options)
  stopper.undoLater(() => application.stop())
  lock.note(application.baseUrl)
  say('Ready')
  const lines = [
    `Crosstally is ready at ${application.baseUrl}`,
    '',
    `Data     ${database.kept}`,
    `Queue    ${settings.redisUrl ? 'the Redis of REDIS_URL' : 'in the database (REDIS_URL names a Redis instead)'}`,
    `Logs     ${relative(root, logDir)}`,
    'Ctrl-C   stops everything this command started',
  ]
  process.stdout.write(`\n${lines.map((line) => `  ${line}`.trimEnd()).join('\n')}\n\n`)
  return application
}

function lockCheckout() {
  const taken = takeLock('start')
  if ('lock' in taken) return taken.lock
  const { pid, note } = taken.holder
  const where = note === '' ? 'is starting' : `runs at ${note}`
  throw new Failure(
    `Crosstally ${where} from this folder already (process ${pid}).`,
    `Use that one, or stop it with Ctrl-C in its terminal (or: kill ${pid}) and start again.`,
  )
}

/** @param {import('./lib/stopper.mjs').Stopper} stopper */
async function ownDatabase(stopper) {
  say('Starting PostgreSQL')
  const postgres = await startPostgres({ dataDir: join(localDir, 'postgres'), persistent: true })
  stopper.undoLater(() => postgres.stop())
  if (postgres.movedFrom) {
    say(
      `User postgres, as whom the database runs, cannot enter ${postgres.movedFrom}: the data is in ${postgres.dataDir}`,
    )
  }
  return { url: postgres.url, kept: postgres.movedFrom ? postgres.dataDir : relative(root, postgres.dataDir) }
}
