/** The greeting: hello, and where this browser is paired, proof of both sides. */
import { type BridgeExchanges, protocolVersion } from '../../shared/wire/messages.ts'
import type { Peer } from '../../shared/wire/peer.ts'
import { isProof, proofOf, randomToken } from '../../shared/wire/proof.ts'
import { WireError } from '../../shared/wire/wire-error.ts'
import type { LinkFinding } from '../link-state.ts'
import type { KeptPairing } from './kept.ts'

const answerWithinMs = 2_000

/** What the greeting found, and which bridge it was. */
export interface Greeting {
  readonly finding: LinkFinding
  readonly bridgeId: string | null
}

/** Greets the bridge. Rejects with a WireError when it falls silent or hangs up. */
export async function greet(options: {
  readonly peer: Peer<BridgeExchanges>
  readonly kept: KeptPairing | null
  readonly browser: string
  readonly extensionVersion: string
}): Promise<Greeting> {
  const { peer, kept, browser, extensionVersion } = options
  const nonce = randomToken()
  const hello = await peer.ask(
    'hello',
    {
      protocol: protocolVersion,
      extensionVersion,
      browser,
      deviceId: kept?.deviceId ?? null,
      nonce,
    },
    { timeoutMs: answerWithinMs },
  )
  const { bridgeId, bridgeVersion } = hello
  if (hello.state === 'version') {
    const { outdated } = hello
    return { bridgeId, finding: { name: 'version_too_old', outdated, bridgeVersion } }
  }
  const notPaired: Greeting = { bridgeId, finding: { name: 'not_paired', bridgeVersion } }
  if (hello.state === 'not_paired' || kept === null) return notPaired

  const { deviceId, verifier } = kept
  const ids = { deviceId, bridgeId }
  const mine = await proofOf(verifier, { role: 'browser', nonce: hello.nonce, ...ids })
  try {
    const answer = await peer.ask('proof', { proof: mine }, { timeoutMs: answerWithinMs })
    // Another program may have taken the port; it must not learn what is on screen.
    if (!(await isProof(answer.proof, verifier, { role: 'bridge', nonce, ...ids }))) {
      return { bridgeId, finding: { name: 'impostor' } }
    }
    return { bridgeId, finding: { name: 'connected', browser: answer.name, bridgeVersion } }
  } catch (error) {
    if (error instanceof WireError && error.facts.kind === 'not_paired') return notPaired
    throw error
  }
}
