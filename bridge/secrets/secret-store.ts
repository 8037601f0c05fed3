/** Where the secrets of accounts are kept: in the system's keychain, else in files only the owner can read. */
import type { Keychain } from './keychain.ts'
import type { SecretFiles } from './secret-files.ts'

/** What keeps secrets. `file`: plain text that only its owner may read. */
export type SecretPlace = 'keychain' | 'encrypted_file' | 'file'

/** Where the next secret will be kept, and why not in a better place; `why` is a sentence, null for the keychain. */
export interface SecretPlacing {
  readonly place: SecretPlace
  /** The place in words, to follow "in": `the keychain of this system`. */
  readonly words: string
  readonly why: string | null
}

/** Secrets by name. Several processes may use them at once. */
export interface SecretStore {
  /** Throws sign_in_failed when it is there but cannot be read. */
  get(name: string): Promise<string | undefined>
  /** Keeps it, in the best place there is now, and takes it out of the others. Answers which that is. */
  set(name: string, secret: string): Promise<SecretPlace>
  /** Null when it is nowhere any more, else why the keychain may still have it. */
  delete(name: string): Promise<string | null>
  /** Tries the keychain with an entry of its own. */
  placing(): Promise<SecretPlacing>
  /** Those that never go to the keychain, which may ask a person. */
  readonly files: SecretFiles
}

/**
 * Opens the secrets. A secret in a file is the newest there is: it is written there only when the keychain could not
 * take it, and goes from there as soon as the keychain does. `keychain` null: files only.
 */
export function openSecretStore(parts: {
  readonly files: SecretFiles
  readonly keychain: Keychain | null
}): SecretStore {
  const { files, keychain } = parts
  const filePlace = (): SecretPlace => (files.isEncrypted ? 'encrypted_file' : 'file')
  return {
    files,

    get: async (name) => (await files.get(name)) ?? (await keychain?.get(name)),

    async set(name, secret) {
      if (keychain !== null && (await keychain.set(name, secret)) === null) {
        files.delete(name)
        return 'keychain'
      }
      await files.set(name, secret)
      return filePlace()
    },

    async delete(name) {
      files.delete(name)
      return (await keychain?.delete(name)) ?? null
    },

    async placing() {
      if (keychain === null) {
        return placed(filePlace(), 'The keychain is switched off by ROSEBRIDGE_SECRETS=file.')
      }
      const why = await keychain.probe()
      return why === null ? placed('keychain', null) : placed(filePlace(), why)
    },
  }
}

function placed(place: SecretPlace, why: string | null): SecretPlacing {
  return { place, words: placeWords(place), why }
}

/** The place in words, to follow "in". */
export function placeWords(place: SecretPlace): string {
  if (place === 'keychain') return 'the keychain of this system'
  return place === 'encrypted_file'
    ? 'a file encrypted with ROSEBRIDGE_KEY'
    : 'a file only you can read'
}
