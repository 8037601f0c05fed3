/** Secrets in files: each in its own, in `secrets/` beside the store, plain or encrypted. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { RosebridgeError } from '../../shared/errors.ts'
import { ensurePrivateDirectory, readIfThere, replacePrivateFile } from '../private-files.ts'
import { isSealed, seal, unseal } from './sealed-text.ts'

export interface SecretFiles {
  /** Whether what is written now is encrypted. */
  readonly isEncrypted: boolean
  /** Throws sign_in_failed for a file that needs another passphrase. */
  get(name: string): Promise<string | undefined>
  /** Whether it is there and lies in clear. */
  isPlain(name: string): boolean
  set(name: string, secret: string): Promise<void>
  delete(name: string): void
}

/** Keeps them below `dataDir`. With a passphrase they are encrypted; plain ones from before stay readable. */
export function createSecretFiles(options: {
  readonly dataDir: string
  readonly passphrase: string | undefined
}): SecretFiles {
  const { dataDir, passphrase } = options
  const directory = join(dataDir, 'secrets')
  // A file per secret, so that two processes never write the same file with different contents in mind.
  const pathOf = (name: string) => join(directory, `${encodeURIComponent(name)}.secret`)
  return {
    isEncrypted: passphrase !== undefined,

    async get(name) {
      const text = readIfThere(pathOf(name))
      if (text === undefined || !isSealed(text)) return text
      const opened = passphrase === undefined ? null : await unseal(text, passphrase, name)
      if (opened !== null) return opened
      throw new RosebridgeError(
        'sign_in_failed',
        passphrase === undefined
          ? 'The secret of this account is encrypted, and ROSEBRIDGE_KEY is not set.'
          : 'The secret of this account was encrypted with another ROSEBRIDGE_KEY.',
        {
          nextStep:
            'Set ROSEBRIDGE_KEY to the value it had when the account was connected, or connect the organisation again.',
          details: { reason: 'secret_unreadable' },
        },
      )
    },

    isPlain(name) {
      const text = readIfThere(pathOf(name))
      return text !== undefined && !isSealed(text)
    },

    async set(name, secret) {
      const text = passphrase === undefined ? secret : await seal(secret, passphrase, name)
      ensurePrivateDirectory(directory)
      replacePrivateFile(pathOf(name), text)
    },

    delete: (name) => rmSync(pathOf(name), { force: true }),
  }
}
