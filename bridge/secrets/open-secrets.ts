/** Opens the secrets of a data directory as the environment wants them kept. */
import type { Environment } from '../config.ts'
import { askSystemKeychain, createKeychain } from './keychain.ts'
import { createSecretFiles } from './secret-files.ts'
import { openSecretStore, type SecretStore } from './secret-store.ts'

/** Opens them below a data directory. */
export type OpenSecrets = (options: { readonly dataDir: string }) => SecretStore

/** The keychain of this system, unless the environment says files. */
export function secretsBy({
  secretsKey,
  secretsIn,
}: Pick<Environment, 'secretsKey' | 'secretsIn'>): OpenSecrets {
  const keychain = secretsIn === 'file' ? null : createKeychain(askSystemKeychain)
  return ({ dataDir }) =>
    openSecretStore({ files: createSecretFiles({ dataDir, passphrase: secretsKey }), keychain })
}

/** Files only, without a passphrase. */
export const secretsInFiles: OpenSecrets = secretsBy({ secretsIn: 'file', secretsKey: undefined })
