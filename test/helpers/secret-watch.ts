/** Watches over secrets: which a run has given out, where it may have left them, and where they were found. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface SecretWatch {
  /** Notes a secret under a name, and hands it back. */
  secret(name: string, value: string): string
  /** Notes a text in which no secret may be. A function is asked when it is looked at. */
  place(name: string, text: string | (() => string)): void
  /** Every file below a directory, as it is when it is looked at; `except` are those that hold secrets by design. */
  directory(path: string, except?: RegExp): void
  /** The arguments of a process, while it runs. Only Linux shows them to a test. */
  commandLineOf(name: string, pid: number | undefined): void
  /** `secret in place` for everything found. Throws when there is nothing to look for or nowhere to look. */
  leaks(): string[]
}

/** A short number is found where it stands by itself: within a hash or an instant it is chance. */
const shortest = 20

export function createSecretWatch(): SecretWatch {
  const secrets = new Map<string, string>()
  const places: (() => (readonly [string, string])[])[] = []
  return {
    secret(name, value) {
      if (value.length < 6) throw new Error(`${name} is no secret: ${value}`)
      secrets.set(name, value)
      return value
    },
    place(name, text) {
      places.push(() => [[name, typeof text === 'string' ? text : text()]])
    },
    directory(path, except) {
      places.push(() => filesBelow(path, except))
    },
    commandLineOf(name, pid) {
      if (process.platform !== 'linux') return
      const text = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      places.push(() => [[`arguments of ${name}`, text]])
    },
    leaks() {
      const looked = places.flatMap((look) => look())
      if (secrets.size === 0 || looked.length === 0) throw new Error('nothing is being watched')
      return looked.flatMap(([place, text]) =>
        [...secrets]
          .filter(([, value]) => holds(text, value))
          .map(([name]) => `${name} in ${place}`),
      )
    },
  }
}

/** As it is, and in every dress in which it would still be the secret. */
function holds(text: string, value: string): boolean {
  if (value.length < shortest) {
    const plain = value.replace(/[^\w ]/g, '\\$&')
    return new RegExp(`(?<![\\w.-])${plain}(?![\\w.-])`).test(text)
  }
  const bytes = Buffer.from(value)
  const dresses = [
    value,
    encodeURIComponent(value),
    bytes.toString('hex'),
    bytes.toString('base64url'),
  ]
  return dresses.some((dress) => text.includes(dress))
}

/** Every file below a directory with its bytes as text; `except` are left out. */
export function filesBelow(path: string, except?: RegExp): (readonly [string, string])[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true)
    .filter((file) => except?.test(file) !== true)
    .map((file) => [file, readFileSync(file, 'latin1')])
}
