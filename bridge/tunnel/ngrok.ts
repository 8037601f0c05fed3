/** A tunnel of ngrok's inside this process: an account's authtoken, and an address that stays the same. */
import { setTimeout as sleep } from 'node:timers/promises'
import { RosebridgeError } from '../../shared/errors.ts'
import { untilAborted } from '../until-aborted.ts'
import type { TunnelProvider } from './tunnel.ts'

/** How long the service may take to open it. */
const patienceMs = 30_000
const closingMs = 3_000
/** The package connects again by itself as long as it likes; after so long without it, it has given up for all anybody knows. */
const lostForMs = 300_000

/** What is used of the package. */
export interface Ngrok {
  forward(config: {
    addr: string
    authtoken: string
    domain?: string
    schemes: string[]
    forwards_to: string
    onStatusChange: (status: string) => void
  }): Promise<{ url(): string | null; close(): Promise<void> }>
}

/** `load` imports the package, which is optional; `isInstalled` looks without loading it. */
export function createNgrok(options: {
  readonly load: () => Promise<Ngrok>
  readonly isInstalled: () => boolean
}): TunnelProvider {
  return {
    name: 'ngrok',
    isTemporary: false,
    needsSecret: noAuthtoken,
    needsName: null,

    async missing() {
      return options.isInstalled() ? null : notInstalled
    },

    async open({ port, secret, name, onLink, signal }) {
      if (secret === undefined) {
        throw new RosebridgeError('invalid_input', noAuthtoken.message, noAuthtoken)
      }
      const ngrok = await load(options.load)
      let end: (why: string) => void = () => {}
      const ended = new Promise<string>((resolve) => {
        end = resolve
      })
      let listener: Listener | undefined
      let isClosed = false
      let givingUp: NodeJS.Timeout | undefined
      const opening = ngrok.forward({
        addr: `127.0.0.1:${port}`,
        authtoken: secret,
        ...(name === undefined ? {} : { domain: name }),
        schemes: ['HTTPS'],
        forwards_to: 'Rosebridge',
        onStatusChange(status) {
          const isUp = status === 'connected'
          // The package also says "closed" while it is still opening.
          if (listener === undefined) return
          if (isClosed) {
            // Closed without a network, and back: now the service can be told, else nobody gets the name again.
            if (isUp) void listener.close().catch(() => {})
            return
          }
          onLink(isUp)
          if (isUp) {
            clearTimeout(givingUp)
            givingUp = undefined
          } else givingUp ??= setTimeout(end, lostForMs, 'ngrok has not come back for minutes.')
          givingUp?.unref()
        },
      })
      const opened = await withDeadline(opening, signal)
      const url = opened.url()
      if (url === null || !URL.canParse(url)) {
        await opened.close().catch(() => {})
        throw refused('')
      }
      listener = opened
      return {
        publicUrl: new URL(url).origin,
        tunnelId: null,
        ended,
        async close() {
          isClosed = true
          clearTimeout(givingUp)
          end('closed')
          // Without a network the service cannot be told; it notices by itself.
          await Promise.race([
            opened.close().catch(() => {}),
            sleep(closingMs, null, { ref: false }),
          ])
        },
      }
    },
  }
}

const noAuthtoken = {
  message: 'ngrok needs the authtoken of your account.',
  nextStep: 'Copy it from dashboard.ngrok.com; an account is free.',
}
const notInstalled = {
  message: 'The package @ngrok/ngrok is not installed.',
  nextStep: 'Install it with `npm install @ngrok/ngrok`, or use cloudflared.',
}

async function load(importing: () => Promise<Ngrok>): Promise<Ngrok> {
  try {
    return await importing()
  } catch (cause) {
    const { message, nextStep } = notInstalled
    throw new RosebridgeError('upstream_unavailable', message, { nextStep, cause })
  }
}

type Listener = Awaited<ReturnType<Ngrok['forward']>>

/** A listener that comes too late is closed: nobody would know of it. */
async function withDeadline(opening: Promise<Listener>, signal: AbortSignal): Promise<Listener> {
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)])
  try {
    const listener = await Promise.race([opening, untilAborted(deadline)])
    if (listener !== undefined) return listener
  } catch (error) {
    throw refused(codeOf(error))
  }
  opening.then(
    (listener) => listener.close(),
    () => {},
  )
  throw new RosebridgeError('upstream_timeout', 'ngrok did not answer in time.', {
    nextStep: 'Check that this machine is online, then switch on again.',
  })
}

/** `ERR_NGROK_105`; the message beside it may repeat the authtoken, so it is never passed on. */
function codeOf(error: unknown): string {
  const said = error instanceof Error && 'errorCode' in error ? String(error.errorCode) : ''
  return /^ERR_NGROK_\d+$/u.exec(said)?.[0] ?? ''
}

/** ngrok's own error codes: ngrok.com/docs/errors. */
const wordsOfCode: Readonly<Record<string, readonly [string, string]>> = {
  ERR_NGROK_105: ['is not an authtoken', 'Copy it again from dashboard.ngrok.com.'],
  ERR_NGROK_106: ['is an API key', 'Give the authtoken, not the API key.'],
  ERR_NGROK_107: ['was reset or revoked', 'Copy the new one from dashboard.ngrok.com.'],
}

function refused(code: string): RosebridgeError {
  const [what, nextStep] = wordsOfCode[code] ?? []
  if (what !== undefined && nextStep !== undefined) {
    return new RosebridgeError('sign_in_failed', `ngrok says: this ${what} (${code}).`, {
      nextStep,
    })
  }
  if (code === 'ERR_NGROK_108' || code === 'ERR_NGROK_334') {
    return new RosebridgeError(
      'conflict',
      `Another tunnel of this ngrok account is open (${code}).`,
      { nextStep: 'Stop it, or wait a minute until ngrok has noticed that it is gone.' },
    )
  }
  return new RosebridgeError(
    'upstream_unavailable',
    `ngrok did not open the tunnel${code === '' ? '' : ` (${code})`}.`,
    {
      nextStep:
        code === ''
          ? 'Check that this machine is online and may reach ngrok, then switch on again.'
          : `ngrok.com/docs/errors/${code.toLowerCase()} says what it means; check authtoken and domain.`,
    },
  )
}
