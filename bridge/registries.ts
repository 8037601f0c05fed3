/** Opens the store and everything that lives in it, the same for the bridge and for every command. */
import { type ApiTokenRegistry, createApiTokenRegistry } from './access/api-tokens.ts'
import { createServerUses, type ServerUses } from './access/server-uses.ts'
import { createServerRegistry, type ServerRegistry } from './access/servers.ts'
import { type AccountDirectory, createAccountDirectory } from './accounts/accounts.ts'
import { toldInAudit } from './administration.ts'
import { type AuditLog, createAudit } from './audit.ts'
import { createForwardClock, type ForwardClock } from './forward-clock.ts'
import { createExclusively, type Exclusively } from './leases.ts'
import { errorFacts, type Log } from './log.ts'
import { type OpenSecrets, secretsInFiles } from './secrets/open-secrets.ts'
import type { SecretStore } from './secrets/secret-store.ts'
import { openStore, type Store } from './store.ts'

export interface Registries {
  readonly store: Store
  readonly accounts: AccountDirectory
  readonly servers: ServerRegistry
  readonly serverUses: ServerUses
  readonly apiTokens: ApiTokenRegistry
  readonly secrets: SecretStore
  readonly audit: AuditLog
  /** What expires goes by this clock, which nobody can set back. */
  readonly clock: ForwardClock
  readonly exclusively: Exclusively
}

/** Opens all of it below `dataDir`; `store.close()` closes it. `toolNames`: what a server's methods may name. */
export function openRegistries(options: {
  readonly dataDir: string
  readonly now: () => Date
  readonly toolNames: readonly string[]
  /** Absent: in files. */
  readonly openSecrets?: OpenSecrets | undefined
  /** Absent: nobody is told what only `audit --verify` would show. */
  readonly log?: Log
}): Registries {
  const { dataDir, now, toolNames, openSecrets = secretsInFiles, log } = options
  const store = openStore({ dataDir })
  const clock = createForwardClock({ store, now, nowMs: () => performance.now() })
  // Lines tell when it was by the clock that people read.
  const audit = createAudit({
    store,
    now,
    onUnkept: (error) =>
      log?.error(errorFacts(error), 'the newest hash of the audit could not be kept apart'),
  })
  const administered = {
    accounts: createAccountDirectory(store),
    servers: createServerRegistry({ store, now: clock.now, toolNames }),
    apiTokens: createApiTokenRegistry({ store, now: clock.now }),
  }
  return {
    store,
    ...toldInAudit(administered, { audit, store }),
    serverUses: createServerUses({ store, now: clock.now }),
    secrets: openSecrets({ dataDir }),
    audit,
    clock,
    exclusively: createExclusively(store),
  }
}
