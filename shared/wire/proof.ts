/** Challenge and response: how each end shows that it knows the device's secret without saying it. */

/** Who proves: the roles differ so that a proof reflected back to its maker is worth nothing. */
export type ProofRole = 'browser' | 'bridge'

/** What a proof is over: the other side's fresh nonce, and both ids. */
export interface ProofFacts {
  readonly role: ProofRole
  readonly nonce: string
  readonly deviceId: string
  readonly bridgeId: string
}

/** 256 random bits in base64url: a nonce, or a device's secret. */
export function randomToken(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(32)))
}

/**
 * What the bridge keeps instead of the secret itself. It is the HMAC key of both ends, so that the
 * secret never lies in a store.
 */
export async function verifierOf(secret: string): Promise<string> {
  const text = new TextEncoder().encode(`rosebridge device verifier 1\n${secret}`)
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', text)))
}

/** HMAC-SHA-256 over role, nonce and both ids; base64url, 43 characters. */
export async function proofOf(verifier: string, facts: ProofFacts): Promise<string> {
  const signature = await crypto.subtle.sign('HMAC', await keyOf(verifier), textOf(facts))
  return toBase64Url(new Uint8Array(signature))
}

/** Whether a proof is right; compares in constant time. */
export async function isProof(
  proof: string,
  verifier: string,
  facts: ProofFacts,
): Promise<boolean> {
  const bytes = fromBase64Url(proof)
  if (bytes === undefined) return false
  return crypto.subtle.verify('HMAC', await keyOf(verifier), bytes, textOf(facts))
}

function keyOf(verifier: string): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(verifier)
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  return crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign', 'verify'])
}

// JSON of a list keeps the parts apart, whatever characters an id holds.
function textOf({ role, nonce, deviceId, bridgeId }: ProofFacts): Uint8Array<ArrayBuffer> {
  const parts = ['rosebridge link proof 1', role, nonce, deviceId, bridgeId]
  return new TextEncoder().encode(JSON.stringify(parts))
}

function toBase64Url(bytes: Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...bytes))
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    return Uint8Array.from(binary, (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}
