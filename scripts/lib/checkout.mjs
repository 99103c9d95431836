import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root folder of this checkout. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Node and pnpm that were brought; git-ignored. */
export const toolsDir = join(root, '.tools')

/** Data, logs and locks of this checkout; git-ignored. */
export const localDir = join(root, '.data')
