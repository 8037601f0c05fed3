/** The system's keychain: Windows Credential Manager, macOS Keychain, or the Secret Service of a Linux desktop. */
import { spawn } from 'node:child_process'
import { extname, join } from 'node:path'
import { RosebridgeError } from '../../shared/errors.ts'
import {
  type KeychainReply,
  type KeychainRequest,
  keychainReplySchema,
} from './keychain-request.ts'

/** A probe must not be waited for; the others may wait for a person who is asked to unlock. */
const timeoutsMs = { probe: 3_000, set: 20_000, get: 30_000, delete: 5_000 } as const
/** Why a request failed that was given up. After one, others are not made for a while: one wait is enough. */
const silence = 'it does not answer'
const silenceMs = 60_000

/** Answers one request; never hangs and never throws. */
export type AskKeychain = (request: KeychainRequest) => Promise<KeychainReply>

export interface Keychain {
  /** Null when an entry could be written, read and deleted; else why not, as a sentence. */
  probe(): Promise<string | null>
  /** Throws sign_in_failed when the keychain cannot be read. */
  get(name: string): Promise<string | undefined>
  /** Null when it is kept, else why not. */
  set(name: string, secret: string): Promise<string | null>
  /** Null when it is not there any more, else why that cannot be told. */
  delete(name: string): Promise<string | null>
}

/** Builds the keychain over whoever makes the requests. */
export function createKeychain(askAnyway: AskKeychain): Keychain {
  let silentUntilMs = Number.NEGATIVE_INFINITY
  const ask: AskKeychain = async (request) => {
    if (performance.now() < silentUntilMs) return { done: false, why: silence }
    const reply = await askAnyway(request)
    if (!reply.done && reply.why === silence) silentUntilMs = performance.now() + silenceMs
    return reply
  }
  const problemOf = (reply: KeychainReply) => (reply.done ? null : problemWords(reply.why))
  return {
    probe: async () => problemOf(await ask({ what: 'probe' })),
    async get(name) {
      const reply = await ask({ what: 'get', name })
      if (reply.done) return reply.secret ?? undefined
      throw new RosebridgeError('sign_in_failed', `${problemOf(reply)}`, {
        nextStep:
          'Unlock the keychain or allow Rosebridge to read it, and run Rosebridge in your desktop session; or connect the organisation again.',
        details: { reason: 'secret_unreadable' },
      })
    },
    set: async (name, secret) => problemOf(await ask({ what: 'set', name, secret })),
    delete: async (name) => problemOf(await ask({ what: 'delete', name })),
  }
}

/** A Linux machine without a desktop has no keychain at all, which its bus says in many long ways. */
function problemWords(why: string): string {
  return /dbus|org\.freedesktop/i.test(why)
    ? 'No keychain (Secret Service) runs in this session.'
    : `The keychain of this system cannot be used (${why}).`
}

/**
 * Asks the real keychain through a process of its own. Its native code blocks for as long as the system likes (a locked
 * keychain, a desktop bus that hangs), and a process can be ended where a thread cannot.
 */
export const askSystemKeychain: AskKeychain = (request) => {
  const timeoutMs = timeoutsMs[request.what]
  // Beside this file, whether it is the source or the bundle.
  const program = join(import.meta.dirname, `keychain-process${extname(import.meta.filename)}`)
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program], {
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    })
    let answered = ''
    const fail = (why: string) => resolve({ done: false, why })
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      fail(silence)
    }, timeoutMs)
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      answered += text
    })
    child.on('error', ({ message }) => fail(message))
    child.on('close', () => {
      clearTimeout(timer)
      resolve(readReply(answered))
    })
    child.stdin.on('error', () => {})
    child.stdin.end(JSON.stringify(request))
  })
}

function readReply(text: string): KeychainReply {
  try {
    return keychainReplySchema.parse(JSON.parse(text))
  } catch {
    return { done: false, why: 'its program is missing on this system' }
  }
}
