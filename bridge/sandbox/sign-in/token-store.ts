/** Opaque tokens and codes: who they speak for and until when, by the machine's clock. */
import { randomBytes } from 'node:crypto'

export interface TokenGrant {
  readonly userId: string
  readonly clientId: string
}

export interface CodeGrant extends TokenGrant {
  readonly redirectUri: string
  readonly scope: string
  readonly challenge: { readonly value: string; readonly method: 'S256' | 'plain' } | null
}

/** One sign-in: every refresh token that grew out of it. Only the newest works; an older one ends them all. */
interface Family extends TokenGrant {
  newest: string | null
}

/** What the token endpoint promises, in seconds (API notes, 1.6). */
export const accessTokenLifetimeSeconds = 1800
const codeLifetimeMs = 10 * 60_000

function secret(): string {
  return randomBytes(32).toString('base64url')
}

export class TokenStore {
  readonly #machineNowMs: () => number
  readonly #access = new Map<string, TokenGrant & { expiresAtMs: number }>()
  readonly #refresh = new Map<string, Family>()
  readonly #codes = new Map<string, CodeGrant & { expiresAtMs: number }>()

  constructor(machineNowMs: () => number) {
    this.#machineNowMs = machineNowMs
  }

  issueAccess(grant: TokenGrant): string {
    const now = this.#machineNowMs()
    for (const [token, held] of this.#access)
      if (held.expiresAtMs <= now) this.#access.delete(token)
    const token = secret()
    this.#access.set(token, { ...grant, expiresAtMs: now + accessTokenLifetimeSeconds * 1000 })
    return token
  }

  /** The grant of a token that is known and has not run out. */
  access(token: string): TokenGrant | null {
    const grant = this.#access.get(token)
    return grant !== undefined && grant.expiresAtMs > this.#machineNowMs() ? grant : null
  }

  issueRefresh({ userId, clientId }: TokenGrant): string {
    return this.#renew({ userId, clientId, newest: null })
  }

  /** Uses a refresh token up and gives the next; null for one that is unknown, ended or was used before. */
  rotate(
    token: string,
    clientId: string,
  ): { readonly grant: TokenGrant; readonly next: string } | null {
    const family = this.#refresh.get(token)
    if (family === undefined || family.clientId !== clientId) return null
    if (family.newest === token) return { grant: family, next: this.#renew(family) }
    family.newest = null
    return null
  }

  revoke(token: string): void {
    const family = this.#refresh.get(token)
    if (family !== undefined) family.newest = null
    this.#access.delete(token)
  }

  #renew(family: Family): string {
    const token = secret()
    family.newest = token
    this.#refresh.set(token, family)
    return token
  }

  issueCode(grant: CodeGrant): string {
    const code = secret()
    this.#codes.set(code, { ...grant, expiresAtMs: this.#machineNowMs() + codeLifetimeMs })
    return code
  }

  /** A code works once, whatever comes of it. */
  takeCode(code: string): CodeGrant | null {
    const grant = this.#codes.get(code)
    this.#codes.delete(code)
    return grant !== undefined && grant.expiresAtMs > this.#machineNowMs() ? grant : null
  }
}
