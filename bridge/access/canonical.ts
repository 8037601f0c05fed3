/** One text for one value, whatever the order of its keys, and the hash of it. */
import { createHash } from 'node:crypto'

/** JSON with sorted keys; keys without a value are left out, as JSON does. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? 'null'
}

/** SHA-256 of the canonical JSON, in hexadecimal. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  // No prototype, so that a key called `__proto__` is a key like any other.
  const plain: Record<string, unknown> = Object.create(null)
  for (const [key, item] of entries) plain[key] = sorted(item)
  return plain
}
