/** What the user is looking at in Rose Rocket, as the extension reports it. */
import { z } from 'zod'

/** A record or a board on the user's screen, and when and where it was seen. */
export const pageSightingSchema = z.object({
  kind: z.string(),
  id: z.string().optional(),
  url: z.string(),
  title: z.string(),
  seenAt: z.iso.datetime(),
  browser: z.string(),
})
export type PageSighting = z.infer<typeof pageSightingSchema>
