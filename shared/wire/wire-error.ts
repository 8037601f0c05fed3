/** The error a failed request over a link is rejected with, and the failures of the link itself. */
import type { WireErrorFacts } from './wire-error-schema.ts'

/**
 * Why a request over a link got no reply. `facts.kind` is a kind of the far side, or one of this side:
 * `link_closed`, `link_silent` (no answer in time), `cancelled`, `invalid_input` (an unreadable message).
 */
export class WireError extends Error {
  readonly facts: WireErrorFacts

  constructor(facts: WireErrorFacts) {
    super(facts.message)
    this.name = 'WireError'
    this.facts = facts
  }
}

/** The error of every request that was open when the link closed. */
export function linkClosed(): WireError {
  return new WireError({
    kind: 'link_closed',
    message: 'The link to the other side closed before it answered.',
    nextStep: 'Wait until the link is back, then ask again.',
  })
}

/** The error of a request that got neither progress nor a reply for `timeoutMs`. */
export function linkSilent(name: string, timeoutMs: number): WireError {
  return new WireError({
    kind: 'link_silent',
    message: `No answer to "${name}" within ${timeoutMs} ms.`,
    nextStep: 'See whether the bridge is running and not overloaded, then ask again.',
  })
}

/** The error of a request its asker gave up. */
export function callCancelled(): WireError {
  return new WireError({
    kind: 'cancelled',
    message: 'The call was cancelled.',
    nextStep: 'Ask again if it is still wanted.',
  })
}

/** The error of a message that does not have the agreed shape; `problem` says where. */
export function unreadable(what: string, problem: string): WireError {
  return new WireError({
    kind: 'invalid_input',
    message: `${what} does not have the agreed shape: ${problem}`,
    nextStep: 'Bring the extension and the bridge to the same version.',
  })
}
