/** One request to the system's keychain and its answer, made with the keychain's own entries. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'

/** The name our entries stand under in the keychain. */
const service = 'rosebridge'
/** The kernel's keyring, the other store on Linux, forgets at shutdown: a secret there would be lost. */
const entryOptions = { linux: { store: 'secret-service' } } as const

export const keychainRequestSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('probe') }),
  z.object({ what: z.literal('get'), name: z.string() }),
  z.object({ what: z.literal('set'), name: z.string(), secret: z.string() }),
  z.object({ what: z.literal('delete'), name: z.string() }),
])
export type KeychainRequest = z.infer<typeof keychainRequestSchema>

/** `secret` null: there is none, or none was asked for. `why` in the system's own words. */
export const keychainReplySchema = z.discriminatedUnion('done', [
  z.object({ done: z.literal(true), secret: z.string().nullable() }),
  z.object({ done: z.literal(false), why: z.string() }),
])
export type KeychainReply = z.infer<typeof keychainReplySchema>

/** An entry of a keychain, as `@napi-rs/keyring` has it. Its calls block until the system answers. */
export type KeychainEntry = new (
  service: string,
  name: string,
  options: typeof entryOptions,
) => {
  getPassword(): string | null
  setPassword(secret: string): void
  deletePassword(): boolean
}

/** Makes the request. A secret counts as kept only when it was read back, and as gone when it cannot be. */
export function answerKeychainRequest(
  request: KeychainRequest,
  Entry: KeychainEntry,
): KeychainReply {
  const entryOf = (name: string) => new Entry(service, name, entryOptions)
  const keep = (name: string, secret: string) => {
    const entry = entryOf(name)
    entry.setPassword(secret)
    if (entry.getPassword() !== secret) throw new Error('it did not keep what it was given')
    return entry
  }
  try {
    switch (request.what) {
      case 'get':
        return { done: true, secret: entryOf(request.name).getPassword() }
      case 'set':
        keep(request.name, request.secret)
        break
      case 'delete': {
        const entry = entryOf(request.name)
        // Some keychains throw where there is nothing to delete, others say nothing where they refuse.
        if (entry.getPassword() !== null) entry.deletePassword()
        if (entry.getPassword() !== null) throw new Error('it did not give up what it keeps')
        break
      }
      case 'probe':
        keep(`probe.${randomUUID()}`, randomUUID()).deletePassword()
    }
    return { done: true, secret: null }
  } catch (error) {
    return { done: false, why: error instanceof Error ? error.message : String(error) }
  }
}
