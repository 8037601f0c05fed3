/** Encrypts a text under a passphrase: AES-256-GCM, its key by scrypt. */
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'

const mark = 'rosebridge-sealed.1'
/** OWASP's advice for scrypt: 128 MiB and some tenths of a second for every guess. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 192 * 1024 * 1024 } as const
const saltBytes = 16
const nonceBytes = 12
const tagBytes = 16

/** Whether a text was made by `seal`. */
export function isSealed(text: string): boolean {
  return text.startsWith(`${mark}.`)
}

/** Encrypts. `context` must be the same when it is opened, so that two sealed texts cannot change places. */
export async function seal(text: string, passphrase: string, context: string): Promise<string> {
  const salt = randomBytes(saltBytes)
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', await keyOf(passphrase, salt), nonce)
  cipher.setAAD(Buffer.from(context))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `${mark}.${Buffer.concat([salt, nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`
}

/** Decrypts; null when the passphrase or the context is another one, or the text was changed. */
export async function unseal(
  sealedText: string,
  passphrase: string,
  context: string,
): Promise<string | null> {
  const bytes = Buffer.from(sealedText.slice(mark.length + 1), 'base64url')
  const salt = bytes.subarray(0, saltBytes)
  const nonce = bytes.subarray(saltBytes, saltBytes + nonceBytes)
  const tag = bytes.subarray(saltBytes + nonceBytes, saltBytes + nonceBytes + tagBytes)
  if (tag.length < tagBytes) return null
  const decipher = createDecipheriv('aes-256-gcm', await keyOf(passphrase, salt), nonce)
  decipher.setAAD(Buffer.from(context))
  decipher.setAuthTag(tag)
  try {
    const text = decipher.update(bytes.subarray(saltBytes + nonceBytes + tagBytes))
    return Buffer.concat([text, decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

function keyOf(passphrase: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 32, cost, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })
}
