/** Pairing: a six-digit code a person carries from one screen to the other, burnt when guessed at. */
import { randomInt, timingSafeEqual } from 'node:crypto'

/** How long a code may be used, in milliseconds. */
export const codeLifeMs = 10 * 60_000

/** How many wrong tries a code bears; at the last one it burns. */
export const wrongTriesAllowed = 5

/** A code and when it stops working (ISO 8601). */
export interface PairingCode {
  readonly code: string
  readonly expiresAt: string
}

/** What became of a try. `none`: no code was made, or it was used already. */
export type TryOutcome =
  | { readonly state: 'right' }
  | { readonly state: 'wrong'; readonly left: number }
  | { readonly state: 'burnt' | 'expired' | 'none' }

/** The one code that may be open at a time. */
export interface Pairing {
  /** Makes a code; an earlier one stops working. */
  newCode(): PairingCode
  /** The code that would work now, or null. */
  current(): PairingCode | null
  /** Tries a code, in any spacing. The right one is used up, the fifth wrong one burns it. */
  tryCode(typed: string): TryOutcome
}

/** Opens pairing. `drawCode` draws six digits; tests hand in their own. */
export function createPairing(options: {
  readonly now: () => Date
  readonly drawCode?: () => string
}): Pairing {
  const { now, drawCode = () => String(randomInt(1_000_000)).padStart(6, '0') } = options
  let open: { readonly code: string; readonly expiresAtMs: number; wrong: number } | null = null
  let ended: 'none' | 'burnt' | 'expired' = 'none'

  const live = () => {
    if (open !== null && now().getTime() >= open.expiresAtMs) {
      open = null
      ended = 'expired'
    }
    return open
  }
  return {
    newCode() {
      const code = drawCode()
      const expiresAtMs = now().getTime() + codeLifeMs
      open = { code, expiresAtMs, wrong: 0 }
      return { code, expiresAt: new Date(expiresAtMs).toISOString() }
    },
    current() {
      const found = live()
      if (found === null) return null
      return { code: found.code, expiresAt: new Date(found.expiresAtMs).toISOString() }
    },
    tryCode(typed) {
      const found = live()
      if (found === null) return { state: ended }
      const digits = typed.replace(/\D/g, '')
      if (sameDigits(digits, found.code)) {
        open = null
        ended = 'none'
        return { state: 'right' }
      }
      found.wrong += 1
      const left = wrongTriesAllowed - found.wrong
      if (left > 0) return { state: 'wrong', left }
      open = null
      ended = 'burnt'
      return { state: 'burnt' }
    },
  }
}

function sameDigits(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}
