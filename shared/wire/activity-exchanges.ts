/** What was asked by whom: lines of the bridge's audit, as a person reads them. */
import * as z from 'zod/mini'

const shortText = z.string().check(z.minLength(1), z.maxLength(200))

/** One line; `seq` grows with every line of the bridge. Instants are ISO 8601. */
const lineSchema = z.object({
  seq: z.int(),
  at: z.string(),
  serverId: z.string(),
  serverName: z.string(),
  client: z.nullable(z.string()),
  tool: z.string(),
  /** What the tool is called; absent where no tool of today has that name. */
  title: z.optional(z.string()),
  isWrite: z.boolean(),
  /** Ids of records, where the tool is about records. */
  recordIds: z.array(z.string()),
  /** `done`, `asked`, `allowed`, `denied`, `expired`, `changed`, or a kind of error. */
  outcome: z.string(),
  approvedBy: z.nullable(z.string()),
  durationMs: z.number(),
})

/** Newest first; `before` is the `next` of the page before. `outcome` `failed` means every kind of error. */
export const activityExchanges = {
  'activity.list': {
    request: z.object({
      serverId: z.optional(shortText),
      client: z.optional(shortText),
      outcome: z.optional(shortText),
      writesOnly: z.optional(z.boolean()),
      before: z.optional(z.int()),
      limit: z.optional(z.int().check(z.minimum(1), z.maximum(200))),
    }),
    reply: z.object({
      lines: z.array(lineSchema),
      next: z.nullable(z.int()),
      /** Who has asked lately, to choose from. */
      servers: z.array(z.object({ id: z.string(), name: z.string() })),
      clients: z.array(z.string()),
    }),
  },
} as const
