/** What the official conformance suite asks a server to offer, handed to the bridge from outside the product. */
import { randomBytes } from 'node:crypto'
import { createRequestStateCodec, type McpServer } from '@modelcontextprotocol/server'
import type { Offered, ServerExtension } from '../../bridge/mcp/server-parts.ts'
import { offerContentTools } from './content-tools.ts'
import { offerInputTools } from './input-tools.ts'
import { offerLegacyTools } from './legacy-tools.ts'
import { offerPrompts } from './prompts.ts'
import { offerResources } from './resources.ts'

/** Everything the suite looks for; `listsChanged` tells listening clients that their lists are stale. */
export function conformanceFixtures(listsChanged: () => void): ServerExtension {
  const codec = createRequestStateCodec<{ readonly round: number }>({ key: randomBytes(32) })
  const registered = (server: McpServer): Offered[] => [
    ...offerContentTools(server, listsChanged),
    ...offerInputTools(server, codec),
    ...offerLegacyTools(server),
    ...offerResources(server),
    ...offerPrompts(server),
  ]
  return {
    options: {
      requestState: {
        async verify(state, context) {
          return await codec.verify(state, context)
        },
      },
    },
    offer: registered,
  }
}
