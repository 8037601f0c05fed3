/** The bridge's HTTP interface in memory: real store, real registries, a serving function that is handed in. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApiTokenRegistry } from '../../../bridge/access/api-tokens.ts'
import type { ServeMcp } from '../../../bridge/access/grant.ts'
import { createServerUses } from '../../../bridge/access/server-uses.ts'
import { createServerWatch } from '../../../bridge/access/server-watch.ts'
import { createServerRegistry } from '../../../bridge/access/servers.ts'
import { wideServerWarning } from '../../../bridge/access/wide-server.ts'
import { createApp } from '../../../bridge/http/app.ts'
import { healthRoutes } from '../../../bridge/http/health.ts'
import { managementRoutes } from '../../../bridge/http/management.ts'
import { type McpRouteOptions, mcpRoutes } from '../../../bridge/http/mcp-route.ts'
import { createMetrics } from '../../../bridge/http/metrics.ts'
import type { Log } from '../../../bridge/log.ts'
import { openStore } from '../../../bridge/store.ts'
import { catalog } from '../../../shared/tools/catalog.ts'

export const accountId = 'acme'

/** Builds it anew; `logged` collects everything the log was told. */
export function createBridgeApp(serveMcp: ServeMcp, oauth: McpRouteOptions['oauth'] = null) {
  const dataDir = mkdtempSync(join(tmpdir(), 'rosebridge-http-'))
  const store = openStore({ dataDir })
  const now = () => new Date()
  const logged: string[] = []
  const note = (facts: unknown, message: string) => {
    logged.push(`${JSON.stringify(facts)} ${message}`)
  }
  const log: Log = { info: note, warn: note, error: note, debug: note }
  const servers = createServerRegistry({ store, now, toolNames: ['find_order'] })
  const apiTokens = createApiTokenRegistry({ store, now })
  const watch = createServerWatch({
    servers,
    store,
    now,
    onError: (error) => logged.push(String(error)),
  })
  const metrics = createMetrics({ uptimeSeconds: () => 1, memoryBytes: () => 2 })
  const readiness: { why: string | null } = { why: null }
  const app = createApp({
    metrics,
    log,
    publicOrigins: () => ['https://bridge.example.com'],
    routes: [
      healthRoutes({ version: '9.9.9', whyNotReady: () => readiness.why, metrics }),
      managementRoutes({
        servers,
        apiTokens,
        knowsAccount: (id) => [accountId, 'other', 'unserved'].includes(id),
        urlOf: (token) => `http://127.0.0.1:8722/mcp/${token}`,
        warningOf: (config) => wideServerWarning(config, catalog),
        onChange: () => watch.look(),
      }),
      mcpRoutes({
        servers,
        serverUses: createServerUses({ store, now }),
        apiTokens,
        watch,
        metrics,
        whyNotServed: (id) =>
          id === 'unserved' ? 'This bridge does not serve that account.' : null,
        serveMcp,
        findTool: () => undefined,
        publicOrigins: () => [],
        oauth,
        now,
      }),
    ],
  })
  return {
    app,
    servers,
    apiTokens,
    watch,
    logged,
    readiness,
    close() {
      watch.close()
      store.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
