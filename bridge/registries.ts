/** Opens the store and everything that lives in it, the same for the bridge and for every command. */
import { type ApiTokenRegistry, createApiTokenRegistry } from './access/api-tokens.ts'
import { createServerRegistry, type ServerRegistry } from './access/servers.ts'
import { type AccountDirectory, createAccountDirectory } from './accounts/accounts.ts'
import { type AuditLog, createAudit } from './audit.ts'
import { createExclusively, type Exclusively } from './leases.ts'
import { type OpenSecrets, secretsInFiles } from './secrets/open-secrets.ts'
import type { SecretStore } from './secrets/secret-store.ts'
import { openStore, type Store } from './store.ts'

export interface Registries {
  readonly store: Store
  readonly accounts: AccountDirectory
  readonly servers: ServerRegistry
  readonly apiTokens: ApiTokenRegistry
  readonly secrets: SecretStore
  readonly audit: AuditLog
  readonly exclusively: Exclusively
}

/** Opens all of it below `dataDir`; `store.close()` closes it. `toolNames`: what a server's methods may name. */
export function openRegistries(options: {
  readonly dataDir: string
  readonly now: () => Date
  readonly toolNames: readonly string[]
  /** Absent: in files. */
  readonly openSecrets?: OpenSecrets | undefined
}): Registries {
  const { dataDir, now, toolNames, openSecrets = secretsInFiles } = options
  const store = openStore({ dataDir })
  return {
    store,
    accounts: createAccountDirectory(store),
    servers: createServerRegistry({ store, now, toolNames }),
    apiTokens: createApiTokenRegistry({ store, now }),
    secrets: openSecrets({ dataDir }),
    audit: createAudit({ store, now }),
    exclusively: createExclusively(store),
  }
}
