import { z } from 'zod'

/** What a registered party can be. `unnamed`: a descriptor that stands for one source ('the rebels' spokesman'). */
export const partyKinds = ['institution', 'person', 'state', 'unnamed'] as const

const idSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower case words joined by hyphens')
const nameSchema = z.string().trim().min(1).max(200)

/** Somebody who gives figures, with the names it goes by in reports. */
export const partySchema = z.strictObject({
  id: idSchema,
  kind: z.enum(partyKinds).optional(),
  /** Usual name first. */
  names: z.array(nameSchema).min(1),
  /** Id of the party it belongs to: a person's office or body, an agency's parent. */
  within: idSchema.optional(),
  /** ISO 3166-1 alpha-2 code of its state. */
  state: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  /** What it does in its state (`military-intelligence`), so that the office named without the body is the same. */
  function: idSchema.optional(),
})
/** A party; `kind` is `institution` where none is given. */
export type Party = z.infer<typeof partySchema>

/** Outlets of one publisher: what they print confirms nothing of each other. */
export const outletFamilySchema = z.strictObject({ name: nameSchema, outlets: z.array(nameSchema).min(1) })
export type OutletFamily = z.infer<typeof outletFamilySchema>

/** Another name of a registered party, as a person decided. */
export const aliasSchema = z.strictObject({ name: nameSchema, party: idSchema })
export type Alias = z.infer<typeof aliasSchema>

/** Parties, outlet families and aliases. Ids are unique; `within` and aliases lead to parties of the registry. */
export const registrySchema = z
  .strictObject({
    parties: z.array(partySchema),
    families: z.array(outletFamilySchema),
    aliases: z.array(aliasSchema),
  })
  .superRefine(({ parties, aliases }, ctx) => {
    const ids = new Set(parties.map(({ id }) => id))
    if (ids.size < parties.length) ctx.addIssue({ code: 'custom', message: 'two parties have one id' })
    for (const [index, { within }] of parties.entries())
      if (within !== undefined && !ids.has(within))
        ctx.addIssue({ code: 'custom', path: ['parties', index, 'within'], message: `no party ${within}` })
    for (const [index, { party }] of aliases.entries())
      if (!ids.has(party))
        ctx.addIssue({ code: 'custom', path: ['aliases', index, 'party'], message: `no party ${party}` })
  })
export type Registry = z.infer<typeof registrySchema>
