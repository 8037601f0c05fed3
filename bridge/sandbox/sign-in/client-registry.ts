/** Client applications: registered with the secret they first bring, held to it afterwards. */
import { createHash, timingSafeEqual } from 'node:crypto'

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

export class ClientRegistry {
  readonly #secrets = new Map<string, Buffer | null>()

  register(clientId: string, secret: string): void {
    this.#secrets.set(clientId, digest(secret))
  }

  /**
   * Trust on first use. A client that first comes without a secret is a public one (PKCE only) and gets
   * its secret when it first brings one. False when the secret is missing or another one.
   */
  admit(clientId: string, secret: string | null): boolean {
    const known = this.#secrets.get(clientId)
    if (known === undefined || known === null) {
      this.#secrets.set(clientId, secret === null ? null : digest(secret))
      return true
    }
    return secret !== null && timingSafeEqual(known, digest(secret))
  }
}
