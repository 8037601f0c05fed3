/** What the bridge tells a paired browser about itself: health, accounts and MCP servers. */
import * as z from 'zod/mini'

/** An MCP server as every surface shows it (design 3), and how it is used. Instants are ISO 8601. */
export const serverRecordSchema = z.object({
  id: z.string(),
  name: z.string(),
  integrated_account_id: z.string(),
  config: z.object({
    methods: z.optional(z.array(z.string())),
    tags: z.optional(z.array(z.string())),
    require_api_token_auth: z.boolean(),
    approval: z.enum(['ask', 'auto']),
    elicitation: z.optional(z.enum(['also', 'instead'])),
  }),
  expires_at: z.nullable(z.string()),
  created_at: z.string(),
  updated_at: z.string(),
  last_used_at: z.nullable(z.string()),
  last_client: z.nullable(z.string()),
  /** From where it was used last: an IP address, or a public host. */
  last_address: z.optional(z.nullable(z.string())),
  /** Whether its client works with a tool list older than the one that is served. */
  stale_list: z.optional(z.boolean()),
  /** Whether it ends when the bridge stops, whatever `expires_at` says. */
  ends_with_process: z.optional(z.boolean()),
})

/** Making a server, or (`rotate`) giving an existing one a new token. `url` is told once. */
export const createServerExchange = {
  request: z.object({
    name: z.optional(z.string()),
    accountId: z.optional(z.string()),
    preset: z.optional(z.string()),
    rotate: z.optional(z.string()),
  }),
  reply: z.object({ server: serverRecordSchema, url: z.string(), allows: z.string() }),
} as const

/** Whether Rose Rocket answers for an account; else the `kind` of error, with `problem` and `nextStep` in words for a person. */
const upstreamSchema = z.object({
  state: z.enum(['ok', 'unknown', 'sign_in_failed', 'unavailable']),
  kind: z.optional(z.string()),
  problem: z.optional(z.string()),
  nextStep: z.optional(z.string()),
})

/** How the bridge is doing, for the panel's line of state. */
export const statusSchema = z.object({
  bridgeVersion: z.string(),
  sandbox: z.boolean(),
  accounts: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      organisation: z.nullable(z.string()),
      webUrl: z.string(),
      upstream: upstreamSchema,
      /** The organisation's clock (ISO 8601), which in the sandbox is not this machine's. */
      now: z.optional(z.string()),
      /** Its zone (IANA), in which what belongs to no stop is told. */
      timezone: z.optional(z.string()),
    }),
  ),
})
export type BridgeStatus = z.output<typeof statusSchema>
