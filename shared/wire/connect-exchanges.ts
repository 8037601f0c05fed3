/** What the panel's Connect view asks beside making servers: changing one, and ready configurations. */
import * as z from 'zod/mini'
import { serverRecordSchema } from './bridge-facts.ts'

/** The MCP clients that get a ready configuration. */
export const configuredClients = [
  'claude-desktop',
  'cursor',
  'vscode',
  'claude-code',
  'codex',
  'mcp-remote',
] as const
export type ConfiguredClient = (typeof configuredClients)[number]

const names = z.optional(z.nullable(z.array(z.string()).check(z.maxLength(200))))

export const connectExchanges = {
  /** Changes a server; what is absent stays. Null lifts a limit, and for `expires_at` means never. */
  'servers.update': {
    request: z.object({
      id: z.string(),
      name: z.optional(z.string()),
      /** Replaces both lists; `methods` and `tags` beside it win. */
      preset: z.optional(z.string()),
      methods: names,
      tags: names,
      approval: z.optional(z.enum(['ask', 'auto'])),
      expires_at: z.optional(z.nullable(z.string())),
    }),
    reply: z.object({ server: serverRecordSchema }),
  },
  /** The ready configuration of that client, with a server made for it; a client that signs in gets its server then. */
  'servers.configure': {
    request: z.object({ client: z.enum(configuredClients), accountId: z.optional(z.string()) }),
    reply: z.object({
      server: z.nullable(serverRecordSchema),
      text: z.string(),
    }),
  },
} as const
