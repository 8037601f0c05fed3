/** What is kept of a tunnel from one time to the next: its secret where secrets are, the rest among the settings. */
import { z } from 'zod'
import type { TunnelProviderName } from '../../shared/wire/tunnel-exchanges.ts'
import type { SecretStore } from '../secrets/secret-store.ts'
import type { Store } from '../store.ts'

export interface TunnelMemory {
  /** Whether a secret is kept, told without opening the keychain, which takes its time. */
  hasSecret(provider: TunnelProviderName): boolean
  /** The secret; one that has gone from where it was kept is not claimed any more. */
  secret(provider: TunnelProviderName): Promise<string | undefined>
  name(provider: TunnelProviderName): string | undefined
  /** Keeps what is given; what is absent stays as it was. */
  keep(
    provider: TunnelProviderName,
    given: { readonly secret?: string | undefined; readonly name?: string | undefined },
  ): Promise<void>
}

const rowSchema = z.object({ value: z.string() })

/** Opens it over the bridge's own store and secrets. */
export function createTunnelMemory(options: {
  readonly store: Store
  readonly secrets: Pick<SecretStore, 'get' | 'set'>
}): TunnelMemory {
  const { store, secrets } = options
  const secretName = (provider: string) => `tunnel-${provider}`
  const keptSetting = (provider: string) => `tunnel_secret_${provider}`
  const nameSetting = (provider: string) => `tunnel_name_${provider}`
  const read = (name: string) =>
    store.one(rowSchema, 'SELECT value FROM settings WHERE name = :name', { name })?.value
  const write = (name: string, value: string) =>
    store.run(
      `INSERT INTO settings (name, value) VALUES (:name, :value)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
      { name, value },
    )
  const hasSecret = (provider: TunnelProviderName) => read(keptSetting(provider)) === 'kept'
  return {
    hasSecret,
    async secret(provider) {
      if (!hasSecret(provider)) return undefined
      const secret = await secrets.get(secretName(provider))
      if (secret === undefined) write(keptSetting(provider), 'gone')
      return secret
    },
    name: (provider) => read(nameSetting(provider)),
    async keep(provider, { secret, name }) {
      if (name !== undefined) write(nameSetting(provider), name)
      if (secret === undefined) return
      await secrets.set(secretName(provider), secret)
      write(keptSetting(provider), 'kept')
    },
  }
}
