/** Finds the bridge that serves a server's account, or starts one inside, and opens it with a token of its own. */
import type { ServerRecord } from '../access/server-record.ts'
import { sandboxAccountId } from '../accounts/accounts.ts'
import type { Environment } from '../config.ts'
import { createLog } from '../log.ts'
import type { BridgeParts } from '../parts.ts'
import type { Registries } from '../registries.ts'
import { findRunningBridges, saidBridges } from '../running-bridges.ts'
import { type RunningBridgeHandle, startBridge } from '../start.ts'
import type { Endpoint } from './sender.ts'

/**
 * What a client listens to ends with the token. It is kept nowhere but in this process, so that a long life lets nobody
 * in; a process that is killed leaves a line in the list of tokens behind for so long.
 */
const tokenLifeMs = 24 * 3_600_000

export interface BridgeFinder {
  /** Finds or starts a bridge. Throws not_found when the server is gone. */
  connect(): Promise<Endpoint>
  /** Finds one that runs already, inside or out; null when there is none. Throws like `connect`. */
  reconnect(): Promise<Endpoint | null>
  /** Whether it serves from inside, and other bridges have come up since: one of them may know more. */
  isStale(): boolean
  close(): Promise<void>
}

/** Builds the finder of one session. */
export function createBridgeFinder(options: {
  readonly serverId: string
  readonly registries: Registries
  readonly parts: BridgeParts
  readonly now: () => Date
  /** Of a bridge inside. */
  readonly logLevel: Environment['logLevel']
}): BridgeFinder {
  const { serverId, registries, parts, now, logLevel } = options
  const { store, servers, apiTokens, clock } = registries
  let inside: RunningBridgeHandle | undefined
  const tokenIds: string[] = []
  let consideredIds = ''
  const saidIds = () => saidBridges(store)

  const forgetTokens = () => {
    for (const id of tokenIds.splice(0)) {
      try {
        apiTokens.revoke(id)
      } catch {
        // It went with its server or at its hour, which is as good.
      }
    }
  }
  const startInside = async (server: ServerRecord) => {
    inside ??= await startBridge({
      ...parts,
      ...(server.integrated_account_id === sandboxAccountId ? { sandbox: {} } : {}),
      // Any free port: the usual one is for a bridge that serves everybody.
      port: 0,
      isInner: true,
      dataDir: store.dataDir,
      autoDeletes: false,
      now,
      log: createLog({ level: logLevel }),
    })
    return inside.url
  }

  const endpointAt = (url: string, { name }: ServerRecord): Endpoint => {
    // An earlier token is kept to the end: calls under way came with it.
    const { token, id } = apiTokens.create({
      name: `stdio of ${name}`.slice(0, 120),
      server_id: serverId,
      expires_at: new Date(clock.now().getTime() + tokenLifeMs).toISOString(),
    })
    tokenIds.push(id)
    return { mcpUrl: `${url}/mcp`, token }
  }

  return {
    async connect() {
      const server = servers.get(serverId)
      consideredIds = saidIds()
      const url = (await runningFor(server, registries)) ?? (await startInside(server))
      return endpointAt(url, server)
    },
    async reconnect() {
      const server = servers.get(serverId)
      consideredIds = saidIds()
      const url = (await runningFor(server, registries)) ?? inside?.url
      return url === undefined ? null : endpointAt(url, server)
    },
    isStale: () => inside !== undefined && saidIds() !== consideredIds,
    async close() {
      forgetTokens()
      await inside?.close()
    },
  }
}

/** Origin of the running bridge that serves the server's account; null when there is none. */
async function runningFor(server: ServerRecord, { store }: Registries): Promise<string | null> {
  const accountId = server.integrated_account_id
  const running = await findRunningBridges(store)
  const serving = running.find(({ account_id }) =>
    account_id === null ? accountId !== sandboxAccountId : account_id === accountId,
  )
  return serving === undefined ? null : `http://127.0.0.1:${serving.port}`
}
