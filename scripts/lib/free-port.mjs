import { createServer } from 'node:net'
import { codeOf } from './failure.mjs'

/**
 * The first free loopback port from `first` on, among `tries` of them; `undefined` when none is.
 * @param {number} first 0 for any
 * @param {number} [tries]
 * @returns {Promise<number | undefined>}
 */
export async function findFreePort(first, tries = 50) {
  for (let port = first; port < Math.min(first + tries, 65_536); port += 1) {
    const found = await tryPort(port)
    if (found !== undefined) return found
  }
  return undefined
}

/** @param {number} port @returns {Promise<number | undefined>} */
function tryPort(port) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error) => {
      const isTaken = ['EADDRINUSE', 'EACCES'].includes(codeOf(error) ?? '')
      if (isTaken) resolve(undefined)
      else reject(error)
    })
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const address = server.address()
      const found = typeof address === 'object' && address !== null ? address.port : port
      server.close(() => resolve(found))
    })
  })
}
