/** An extension without a browser: speaks the link over `ws`, honestly or not. */
import { once } from 'node:events'
import { WebSocket } from 'ws'
import { bridgeExchanges, protocolVersion } from '../../shared/wire/messages.ts'
import { createPeer } from '../../shared/wire/peer.ts'
import { proofOf, randomToken, verifierOf } from '../../shared/wire/proof.ts'

/** The origin of an extension, as a browser would send it. */
export const extensionOrigin = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop'

/** What a browser keeps of its pairing. */
export interface KeptPairing {
  readonly deviceId: string
  readonly secret: string
}

/** Connects; rejects with the HTTP status where the door stays shut. */
export async function connectToLink(
  port: number,
  {
    origin = extensionOrigin,
    host,
    path = '/extension',
  }: { origin?: string; host?: string; path?: string } = {},
) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, {
    ...(origin === '' ? {} : { origin }),
    ...(host === undefined ? {} : { headers: { host } }),
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('unexpected-response', (_request, response) => {
      reject(new Error(`status ${response.statusCode}`))
    })
    socket.once('error', reject)
  })
  const peer = createPeer({
    socket,
    asks: bridgeExchanges,
    answers: {},
    handlers: {},
    describe: () => ({ kind: 'internal', message: 'failed', nextStep: 'none' }),
    timeoutMs: 3_000,
  })
  const hello = (
    deviceId: string | null,
    nonce = randomToken(),
    protocol: number = protocolVersion,
  ) =>
    peer.ask('hello', {
      protocol,
      extensionVersion: '0',
      browser: 'Chrome on Linux',
      deviceId,
      nonce,
    })

  return {
    socket,
    peer,
    hello,
    closed: once(socket, 'close').then(([code]) => Number(code)),
    async pair(code: string): Promise<KeptPairing & { readonly name: string }> {
      await hello(null)
      const reply = await peer.ask('pair', { code })
      if (reply.state !== 'paired') throw new Error(reply.state)
      return reply
    },
    /** Hello, challenge, proof. Returns both proofs and the nonce that was asked about. */
    async prove({ deviceId, secret }: KeptPairing) {
      const nonce = randomToken()
      const challenge = await hello(deviceId, nonce)
      if (challenge.state !== 'challenge') throw new Error(challenge.state)
      const { bridgeId } = challenge
      const verifier = await verifierOf(secret)
      const proof = await proofOf(verifier, {
        role: 'browser',
        nonce: challenge.nonce,
        deviceId,
        bridgeId,
      })
      const answer = await peer.ask('proof', { proof })
      return { proof, answer, nonce, verifier, bridgeId }
    },
  }
}
