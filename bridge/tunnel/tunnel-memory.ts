/** What is kept of a tunnel from one time to the next: its secret where secrets are, its name among the settings. */
import { z } from 'zod'
import type { TunnelProviderName } from '../../shared/wire/tunnel-exchanges.ts'
import type { SecretStore } from '../secrets.ts'
import type { Store } from '../store.ts'

export interface TunnelMemory {
  secret(provider: TunnelProviderName): string | undefined
  name(provider: TunnelProviderName): string | undefined
  /** Keeps what is given; what is absent stays as it was. */
  keep(
    provider: TunnelProviderName,
    given: { readonly secret?: string | undefined; readonly name?: string | undefined },
  ): void
}

const rowSchema = z.object({ value: z.string() })

/** Opens it over the bridge's own store and secrets. */
export function createTunnelMemory(options: {
  readonly store: Store
  readonly secrets: SecretStore
}): TunnelMemory {
  const { store, secrets } = options
  const secretName = (provider: string) => `tunnel-${provider}`
  const settingName = (provider: string) => `tunnel_name_${provider}`
  return {
    secret: (provider) => secrets.get(secretName(provider)),
    name: (provider) =>
      store.one(rowSchema, 'SELECT value FROM settings WHERE name = :name', {
        name: settingName(provider),
      })?.value,
    keep(provider, { secret, name }) {
      if (secret !== undefined) secrets.set(secretName(provider), secret)
      if (name === undefined) return
      store.run(
        `INSERT INTO settings (name, value) VALUES (:name, :value)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
        { name: settingName(provider), value: name },
      )
    },
  }
}
