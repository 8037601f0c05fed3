/** Sealing what belongs to a credential with a key made from that credential, which itself is never stored. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

/** The text as only the holder of `secret` can read it. `purpose` keeps kinds apart. */
export function seal(text: string, key: { readonly secret: string; readonly purpose: string }) {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv(algorithm, keyOf(key), iv)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
}

/** The text again; throws when the secret is another one or the sealed words were changed. */
export function unseal(
  sealed: string,
  key: { readonly secret: string; readonly purpose: string },
): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv(algorithm, keyOf(key), bytes.subarray(0, ivBytes))
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
  const body = bytes.subarray(ivBytes + tagBytes)
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
}

function keyOf({ secret, purpose }: { readonly secret: string; readonly purpose: string }): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `rosebridge ${purpose}`, 32))
}
