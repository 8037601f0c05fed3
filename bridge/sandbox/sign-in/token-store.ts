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

/** What the token endpoint promises, in seconds (API notes, 1.6). */
export const accessTokenLifetimeSeconds = 1800
const codeLifetimeMs = 10 * 60_000

function secret(): string {
  return randomBytes(32).toString('base64url')
}

export class TokenStore {
  readonly #machineNowMs: () => number
  readonly #access = new Map<string, TokenGrant & { expiresAtMs: number }>()
  readonly #refresh = new Map<string, TokenGrant>()
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

  issueRefresh(grant: TokenGrant): string {
    const token = secret()
    this.#refresh.set(token, grant)
    return token
  }

  refresh(token: string): TokenGrant | null {
    return this.#refresh.get(token) ?? null
  }

  revoke(token: string): void {
    this.#refresh.delete(token)
    this.#access.delete(token)
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
