/** The parts a bridge is built of that live in other rooms: tools, MCP, sandbox. */
import { RosebridgeError } from '../shared/errors.ts'
import { catalog } from '../shared/tools/catalog.ts'
import { createGuardedFetch } from './access/oauth/guarded-fetch.ts'
import { pinnedFetch, resolveHost } from './access/oauth/pinned-fetch.ts'
import { errorFacts } from './log.ts'
import { createMcpEndpoint } from './mcp/endpoint.ts'
import type { StartOptions } from './start.ts'

/** What a start is handed of them. */
export type BridgeParts = Pick<
  StartOptions,
  'catalog' | 'fetchDocument' | 'createServeMcp' | 'startSandbox' | 'openSecrets'
>

export const parts: BridgeParts = {
  catalog,
  fetchDocument: createGuardedFetch({ resolve: resolveHost, fetchFrom: pinnedFetch }),

  createServeMcp: ({ openAccount, screen, log, ...setting }) =>
    createMcpEndpoint({
      ...setting,
      openAccount: async (accountId) => {
        const account = await openAccount(accountId)
        return { ...account, page: async () => screen(account.organisation) }
      },
      onError: (error) => log.warn(errorFacts(error), 'an MCP request failed'),
      onTrace: (call) => log.debug(call, 'called a tool within a trace'),
    }),

  async startSandbox({ worldFile, orders, port = 0 }) {
    // Loaded only when it is wanted: a bridge with real accounts has no use for made-up ones.
    const [{ startSandbox }, { readWorldFile }, { WorldFileError }] = await Promise.all([
      import('./sandbox/start-sandbox.ts'),
      import('./sandbox/world/parse-world.ts'),
      import('./sandbox/world/world-file-error.ts'),
    ])
    try {
      return await startSandbox({
        world: worldFile === undefined ? undefined : readWorldFile(worldFile),
        orders,
        port,
      })
    } catch (error) {
      if (!(error instanceof WorldFileError)) throw error
      throw new RosebridgeError('invalid_input', error.message, {
        nextStep: 'Correct the world file and start again.',
        cause: error,
      })
    }
  },
}
