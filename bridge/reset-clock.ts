/** Takes back the latest time seen, after a machine's clock was wrong in the future, without letting anything live longer for it. */
import { z } from 'zod'
import { RosebridgeError } from '../shared/errors.ts'
import { administrationEntry } from './audit-entries.ts'
import type { Registries } from './registries.ts'
import { surveyBridges } from './running-bridges.ts'

const idSchema = z.object({ id: z.string() })

/** What was ended, and by how much the mark went back, in whole seconds. */
export interface ClockReset {
  readonly behind_seconds: number
  readonly servers: number
  readonly api_tokens: number
}

/**
 * Goes by the machine's clock again. What has expired by the later time is destroyed first; so is what was made under
 * it, since its end was counted from there, and every sign-in of a client, since its tokens were. Whoever has the
 * data could change them anyway; nobody can do this from outside.
 * Throws conflict while a bridge runs on these data, and when there is nothing to take back.
 */
export async function resetClock(
  registries: Registries,
  { now, by }: { readonly now: () => Date; readonly by: string },
): Promise<ClockReset> {
  const { store, servers, apiTokens, audit, clock } = registries
  const { running, silent } = await surveyBridges(store)
  if (running.length + silent.length > 0) {
    throw new RosebridgeError('conflict', 'A bridge runs on these data and goes by that time.', {
      nextStep: 'Stop it (and the MCP clients that start one), then try again.',
    })
  }
  const behindSeconds = Math.round(clock.behindMs() / 1_000)
  if (behindSeconds === 0) {
    throw new RosebridgeError('conflict', 'The clock is not behind; there is nothing to reset.', {
      nextStep: 'Look at everything else with: rosebridge doctor',
    })
  }
  return store.transaction(() => {
    servers.sweep()
    apiTokens.list()
    const machineNow = now().toISOString()
    const madeLater = (table: string, orElse = '') =>
      store.all(idSchema, `SELECT id FROM ${table} WHERE created_at > :machineNow${orElse}`, {
        machineNow,
      })
    const signedIn = ' OR id IN (SELECT server_id FROM oauth_items)'
    const endedServers = madeLater('mcp_servers', signedIn)
    for (const { id } of endedServers) servers.revoke(id)
    const endedTokens = madeLater('api_tokens')
    for (const { id } of endedTokens) apiTokens.revoke(id)
    // A client keeps its id, which opens nothing.
    store.run("DELETE FROM oauth_items WHERE kind <> 'Client'")
    clock.startAnew()
    const name = `back by ${behindSeconds} seconds`
    audit.append(administrationEntry({ act: 'reset_clock', id: '', name, by }))
    return {
      behind_seconds: behindSeconds,
      servers: endedServers.length,
      api_tokens: endedTokens.length,
    }
  })
}
