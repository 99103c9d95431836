import { z } from 'zod'

const environmentSchema = z.object({
  /** Postgres, as postgresql://user:password@host:port/database. */
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgresql:// address'),
  /** Redis for the queue; without it the queue lives in Postgres. */
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'must be a redis:// address')
    .optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  /** Host names besides the loopback ones that the server answers to, comma separated. */
  ALLOWED_HOSTS: z.string().default(''),
  NODE_ENV: z.string().default('development'),
})

/** The settings of the web application. */
export type Environment = z.infer<typeof environmentSchema>

let known: Environment | undefined

/** Reads and checks the environment once. Throws one error that names every problem. */
export function readEnvironment(): Environment {
  if (known) return known
  const stated = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  const result = environmentSchema.safeParse(stated)
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The environment is not complete:\n  ${problems.join('\n  ')}`)
  }
  known = result.data
  return known
}
