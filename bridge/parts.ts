/** The parts a bridge is built of that live in other rooms: tools, MCP, sandbox. */
import { catalog } from '../shared/tools/catalog.ts'
import type { BridgeParts } from './commands/setting.ts'
import { errorFacts } from './log.ts'
import { createMcpEndpoint } from './mcp/endpoint.ts'
import { startSandbox } from './sandbox/start-sandbox.ts'
import { readWorldFile } from './sandbox/world/parse-world.ts'

export const parts: BridgeParts = {
  toolNames: catalog.map(({ name }) => name),

  createServeMcp: ({ openAccount, now, autoDeletes, version, log }) =>
    createMcpEndpoint({
      catalog,
      version,
      now,
      autoDeletes,
      // No browser is paired with this build, so nothing is known of what is on screen.
      openAccount: async (id) => ({ ...(await openAccount(id)), page: async () => null }),
      onError: (error) => log.debug(errorFacts(error), 'an MCP request was refused'),
    }),

  startSandbox: ({ worldFile, orders }) =>
    startSandbox({
      ...(worldFile === undefined ? {} : { world: readWorldFile(worldFile) }),
      ...(orders === undefined ? {} : { orders }),
    }),
}
