/** Tokens of our own: how they are made, compared, and what is stored of them. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A new credential: 256 random bits as 43 characters that are safe in a URL. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a token. A plain hash is enough, since 256 random bits cannot be guessed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Compares two secrets without telling by its duration how much of them agrees. */
export function sameSecret(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(left), digest(right))
}
