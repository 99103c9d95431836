import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './checkout.mjs'
import { Failure } from './failure.mjs'
import { findFreePort } from './free-port.mjs'
import { say } from './say.mjs'

const usualPort = 3000

/**
 * What a person may set, from the environment and from the file .env; the environment wins.
 * @returns {{port: number, databaseUrl: string | undefined, redisUrl: string | undefined}}
 */
export function readSettings() {
  const file = join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  const { PORT, DATABASE_URL, REDIS_URL } = process.env
  const port = PORT ? Number(PORT) : usualPort
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Failure(`PORT is ${PORT}, which is no port.`, 'Set PORT to a number from 1 to 65535, or leave it out.')
  }
  const databaseUrl = checkedUrl('DATABASE_URL', DATABASE_URL, ['postgresql:', 'postgres:'])
  return { port, databaseUrl, redisUrl: checkedUrl('REDIS_URL', REDIS_URL, ['redis:', 'rediss:']) }
}

/** The wanted port or the next free one. @param {number} wanted @returns {Promise<number>} */
export async function choosePort(wanted) {
  const port = await findFreePort(wanted)
  if (port === undefined) {
    throw new Failure(`No port from ${wanted} on is free.`, 'Set PORT to one that is, for example PORT=8080 npm start.')
  }
  if (wanted !== 0 && port !== wanted) say(`Port ${wanted} is taken: using ${port} (PORT chooses another)`)
  return port
}

/**
 * @param {string} name @param {string | undefined} value @param {readonly string[]} protocols
 * @returns {string | undefined}
 */
function checkedUrl(name, value, protocols) {
  if (value === undefined || value === '') return undefined
  if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value
  throw new Failure(`${name} is no ${protocols[0]}// address.`, `Set ${name} to one, or leave it out.`)
}
