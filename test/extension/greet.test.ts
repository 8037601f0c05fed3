/** The greeting: what the extension makes of each kind of bridge, honest or not. */
import { describe, expect, it } from 'vitest'
import { greet } from '../../extension/background/greet.ts'
import type { KeptPairing } from '../../extension/background/kept.ts'
import type { ReplyOf } from '../../shared/wire/exchange.ts'
import {
  bridgeExchanges,
  type HandshakeExchanges,
  handshakeExchanges,
} from '../../shared/wire/messages.ts'
import { createPeer } from '../../shared/wire/peer.ts'
import { isProof, proofOf, randomToken, verifierOf } from '../../shared/wire/proof.ts'
import { WireError } from '../../shared/wire/wire-error.ts'
import { socketPair } from '../helpers/socket-pair.ts'

const introduction = { protocol: 1, bridgeId: 'b-1', bridgeVersion: '2.0' }
const verifier = await verifierOf('the secret')
const kept: KeptPairing = { deviceId: 'd-1', verifier, bridgeId: 'b-1', name: 'Chrome on Linux' }
const describeFailure = () => ({ kind: 'internal', message: 'failed', nextStep: 'none' })

/** Greets a bridge that says `hello`, and proves itself by the nonce it was given. */
function greetBridge(
  hello: ReplyOf<HandshakeExchanges, 'hello'>,
  prove: (theirNonce: string) => Promise<string> = async () => 'A'.repeat(43),
  pairing: KeptPairing | null = kept,
) {
  const [near, far] = socketPair()
  let theirNonce = ''
  const proofs: string[] = []
  createPeer({
    socket: far,
    asks: {},
    answers: handshakeExchanges,
    describe: describeFailure,
    handlers: {
      hello({ nonce }) {
        theirNonce = nonce
        return hello
      },
      async proof({ proof }) {
        proofs.push(proof)
        return { proof: await prove(theirNonce), name: 'Chrome on Linux' }
      },
      pair: (): { state: 'none' } => ({ state: 'none' }),
      ping: () => ({ at: new Date().toISOString() }),
    },
  })
  const peer = createPeer({
    socket: near,
    asks: bridgeExchanges,
    answers: {},
    handlers: {},
    describe: describeFailure,
  })
  const greeting = greet({ peer, kept: pairing, browser: 'Chrome', extensionVersion: '1' })
  return { greeting, proofs }
}

describe('a bridge', () => {
  const nonce = randomToken()
  const challenge = { state: 'challenge', ...introduction, nonce } as const
  const honest = (theirNonce: string) =>
    proofOf(verifier, { role: 'bridge', nonce: theirNonce, deviceId: 'd-1', bridgeId: 'b-1' })

  it('that proves itself is connected, and got a proof over its own nonce', async () => {
    const { greeting, proofs } = greetBridge(challenge, honest)
    expect((await greeting).finding).toEqual({
      name: 'connected',
      browser: 'Chrome on Linux',
      bridgeVersion: '2.0',
    })
    const facts = { role: 'browser', nonce, deviceId: 'd-1', bridgeId: 'b-1' } as const
    expect(await isProof(proofs[0] ?? '', verifier, facts)).toBe(true)
  })

  it.each<[string, (theirNonce: string) => Promise<string>]>([
    ['makes a proof up', async () => 'A'.repeat(43)],
    [
      'sends our own proof back',
      () => proofOf(verifier, { role: 'browser', nonce, deviceId: 'd-1', bridgeId: 'b-1' }),
    ],
    [
      'proves itself over an old nonce',
      () => proofOf(verifier, { role: 'bridge', nonce, deviceId: 'd-1', bridgeId: 'b-1' }),
    ],
  ])('that %s is an impostor', async (_name, prove) => {
    expect((await greetBridge(challenge, prove).greeting).finding).toEqual({ name: 'impostor' })
  })

  it('that refuses our proof does not know us', async () => {
    const { greeting } = greetBridge(challenge, () => {
      throw new WireError({ kind: 'not_paired', message: 'm', nextStep: 's' })
    })
    expect((await greeting).finding).toEqual({ name: 'not_paired', bridgeVersion: '2.0' })
  })

  it('gets no proof from a browser that was never paired', async () => {
    const { greeting, proofs } = greetBridge(challenge, honest, null)
    expect((await greeting).finding.name).toBe('not_paired')
    expect(proofs).toEqual([])
  })

  it.each(['extension', 'bridge'] as const)('says that the %s is too old', async (outdated) => {
    const { greeting } = greetBridge({ state: 'version', ...introduction, outdated })
    expect((await greeting).finding).toEqual({
      name: 'version_too_old',
      outdated,
      bridgeVersion: '2.0',
    })
  })
})
