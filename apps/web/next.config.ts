import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'

const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url))

/** A form may carry a text of 1 MiB and more: the refusal is ours to word, so the limit stands well above it. */
const formLimit = '8mb'
/** A batch of 1,000 reports through the API. */
const bodyLimit = '256mb'

export default {
  output: 'standalone',
  outputFileTracingRoot: repositoryRoot,
  turbopack: { root: repositoryRoot },
  transpilePackages: [
    '@crosstally/compare',
    '@crosstally/db',
    '@crosstally/model',
    '@crosstally/normalize',
    '@crosstally/observability',
    '@crosstally/queue',
    '@crosstally/services',
  ],
  serverExternalPackages: [
    '@prisma/client',
    '@prisma/adapter-pg',
    'pg',
    'pg-copy-streams',
    'bullmq',
    'ioredis',
    'pino',
    'linkedom',
  ],
  // The typecheck task reads the same files in less time, and the tests run it.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  devIndicators: false,
  // What a page shows stands as a file at the page's address, with an ending.
  rewrites: async () => [
    { source: '/dossiers/:path(.+)\\.:format(csv|json)', destination: '/exports/:format/:path' },
    { source: '/search.:format(csv|json)', destination: '/search/files/:format' },
    { source: '/snapshots/:id([^/]+)\\.json', destination: '/snapshots/:id/content' },
  ],
  experimental: { serverActions: { bodySizeLimit: formLimit }, proxyClientMaxBodySize: bodyLimit },
} satisfies NextConfig
