/** Errors as they cross a link. */
import * as z from 'zod/mini'

/** The published shape of an error (design 2.1); a newer peer may name kinds this one does not know. */
export const wireErrorSchema = z.object({
  kind: z.string(),
  message: z.string(),
  nextStep: z.string(),
  'ratelimit-limit': z.optional(z.number()),
  'ratelimit-remaining': z.optional(z.number()),
  'ratelimit-reset': z.optional(z.number()),
  details: z.optional(z.record(z.string(), z.unknown())),
})
export type WireErrorFacts = z.output<typeof wireErrorSchema>
