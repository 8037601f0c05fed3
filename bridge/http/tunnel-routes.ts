/** `/tunnel`: the switch of the tunnel, for whoever manages the bridge from this machine. */
import { Hono } from 'hono'
import { tunnelStartSchema } from '../../shared/wire/tunnel-exchanges.ts'
import type { ApiTokenRegistry } from '../access/api-tokens.ts'
import { parseAsked } from '../access/asked.ts'
import type { TunnelSwitch } from '../tunnel/tunnel-switch.ts'
import { jsonBody, managerOnly } from './manager-only.ts'

/** How long `start` waits until it is known whether the address works from outside. */
const patienceMs = 50_000

/** Status, start, stop, check. They are not among the public paths, so no tunnel reaches them. */
export function tunnelRoutes(options: {
  readonly tunnel: TunnelSwitch
  readonly apiTokens: ApiTokenRegistry
}): Hono {
  const { tunnel, apiTokens } = options
  return new Hono()
    .use('/tunnel', managerOnly(apiTokens))
    .use('/tunnel/*', managerOnly(apiTokens))
    .get('/tunnel', async (context) => context.json(await tunnel.status()))
    .post('/tunnel/start', async (context) => {
      await tunnel.start(parseAsked(tunnelStartSchema, await jsonBody(context)))
      return context.json(await tunnel.whenSettled(AbortSignal.timeout(patienceMs)))
    })
    .post('/tunnel/stop', async (context) => context.json(await tunnel.stop()))
    .post('/tunnel/check', async (context) => context.json(await tunnel.check()))
}
