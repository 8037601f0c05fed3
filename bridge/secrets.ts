/** Tokens and secrets: how they are made, compared and kept. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { ensurePrivateDirectory } from './private-files.ts'

/** A new credential: 256 random bits as 43 characters that are safe in a URL. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a token. A plain hash is enough, since 256 random bits cannot be guessed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Compares two secrets without telling by its duration how much of them agrees. */
export function sameSecret(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(left), digest(right))
}

/** Where upstream secrets are kept, by name. */
export interface SecretStore {
  get(name: string): string | undefined
  set(name: string, secret: string): void
  delete(name: string): void
}

/** Keeps each secret in a file of its own that only the owner can read, in `secrets/` beside the store. */
export function createFileSecretStore(options: { readonly dataDir: string }): SecretStore {
  const directory = join(options.dataDir, 'secrets')
  // A file per secret, so that two processes never write the same file with different contents in mind.
  const pathOf = (name: string) => join(directory, `${encodeURIComponent(name)}.secret`)
  return {
    get(name) {
      try {
        return readFileSync(pathOf(name), 'utf8')
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
        throw error
      }
    },
    set(name, secret) {
      ensurePrivateDirectory(directory)
      const draft = `${pathOf(name)}.${randomBytes(6).toString('hex')}`
      const file = openSync(draft, 'wx', 0o600)
      try {
        writeSync(file, secret)
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
      renameSync(draft, pathOf(name))
    },
    delete: (name) => rmSync(pathOf(name), { force: true }),
  }
}
