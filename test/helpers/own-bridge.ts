/** A bridge inside the test's own process: its page, its Rose Rocket and its announcer are in the test's hands. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { Announcer } from '../../bridge/mcp/announcer.ts'
import { createMcpEndpoint } from '../../bridge/mcp/endpoint.ts'
import type { ServerExtension } from '../../bridge/mcp/server-parts.ts'
import { parts } from '../../bridge/parts.ts'
import { openRegistries, type Registries } from '../../bridge/registries.ts'
import { startBridge } from '../../bridge/start.ts'
import type { OnScreen, PageSighting } from '../../shared/page-context.ts'
import type { RoseRocketClient } from '../../shared/roserocket/client.ts'
import { catalog } from '../../shared/tools/catalog.ts'

const madeSchema = z.looseObject({ id: z.string(), token: z.string(), url: z.string() })

/** Starts it over the sandbox, or over the world in `worldFile`. */
export async function startOwnBridge(
  options: {
    readonly worldFile?: string
    readonly extension?: (announce: (serverId: string) => void) => ServerExtension
    readonly roserocket?: (real: RoseRocketClient) => RoseRocketClient
    readonly now?: () => Date
    /** The clock of sessions: milliseconds that only grow. */
    readonly nowMs?: () => number
  } = {},
) {
  const dataDir = mkdtempSync(join(tmpdir(), 'rosebridge-own-'))
  const silent = () => {}
  const errors: Error[] = []
  const traced: { readonly tool: string; readonly traceId: string }[] = []
  const held: { shown: OnScreen; announcer?: Announcer } = {
    shown: { page: null, reason: 'no_browser' },
  }
  const {
    worldFile,
    extension,
    roserocket = (real) => real,
    now = () => new Date(),
    nowMs,
  } = options
  const bridge = await startBridge({
    ...parts,
    dataDir,
    port: 0,
    sandbox: worldFile === undefined ? {} : { worldFile },
    autoDeletes: true,
    now,
    log: { info: silent, warn: silent, error: silent, debug: silent },
    createServeMcp({ openAccount, announcer, log: _log, screen: _screen, ...setting }) {
      held.announcer = announcer
      return createMcpEndpoint({
        ...setting,
        announcer,
        ...(nowMs === undefined ? {} : { nowMs }),
        ...(extension === undefined ? {} : { extension: extension(announcer.surfaceChanged) }),
        async openAccount(id) {
          const account = await openAccount(id)
          return {
            ...account,
            roserocket: roserocket(account.roserocket),
            page: async () => held.shown,
          }
        },
        onError: (error) => errors.push(error),
        onTrace: (call) => traced.push(call),
      })
    },
  })
  const mcpPath = `${bridge.url}/integrated-account/${bridge.accountId}/mcp`
  const manage = async (method: string, path: string, body?: unknown) => {
    const reply = await fetch(`${mcpPath}${path}`, {
      method,
      headers: { authorization: `Bearer ${bridge.apiToken}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!reply.ok) throw new Error(`${reply.status}: ${await reply.text()}`)
    return reply
  }
  const withTokens = <Result>(work: (apiTokens: Registries['apiTokens']) => Result): Result => {
    const registries = openRegistries({ dataDir, now, toolNames: catalog.map(({ name }) => name) })
    try {
      return work(registries.apiTokens)
    } finally {
      registries.store.close()
    }
  }
  return {
    bridge,
    mcpUrl: bridge.mcpUrl ?? '',
    dataDir,
    errors,
    /** Every tool call so far that belongs to a trace. */
    traced,
    /** Makes a server with that configuration. */
    async makeServer(config: Record<string, unknown>, rest: Record<string, unknown> = {}) {
      return madeSchema.parse(
        await (await manage('POST', '', { name: 'test', config, ...rest })).json(),
      )
    },
    changeServer: (id: string, change: unknown) => manage('PATCH', `/${id}`, change),
    /** Makes an API token that opens `/mcp` for that server. */
    makeToken: (serverId: string): string =>
      withTokens((apiTokens) => apiTokens.create({ name: 'test', server_id: serverId }).token),
    /** Revokes such a token. */
    endToken(token: string): void {
      withTokens((apiTokens) => {
        const found = apiTokens.findByToken(token)
        if (found !== undefined) apiTokens.revoke(found.id)
      })
    },
    revokeServer: (id: string) => manage('DELETE', `/${id}`),
    /** Puts a page on the user's screen. */
    show(page: PageSighting | null) {
      held.shown = page === null ? { page, reason: 'no_browser' } : { page, reason: null }
      held.announcer?.pageChanged(bridge.accountId ?? '')
    },
    async [Symbol.asyncDispose]() {
      await bridge.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
export type OwnBridge = Awaited<ReturnType<typeof startOwnBridge>>
