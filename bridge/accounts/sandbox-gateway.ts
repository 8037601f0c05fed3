/** Opens the sandbox for tool calls: its own credentials, its own clock. */
import { z } from 'zod'
import { RosebridgeError } from '../../shared/errors.ts'
import { createTokenSource } from '../../shared/roserocket/auth.ts'
import { createRoseRocketClient } from '../../shared/roserocket/create-client.ts'
import type { CallReport } from '../../shared/roserocket/request.ts'
import type { RunningSandbox } from '../sandbox/start-sandbox.ts'
import type { AccountGateway } from './account-gateway.ts'
import { sandboxAccountId } from './accounts.ts'
import { isTimezone } from './timezones.ts'

/** What a started sandbox tells about itself. */
export type SandboxAddress = Omit<RunningSandbox, 'close'>

/** How old the answer of the sandbox's clock may be; a test that moves the clock waits no longer than this. */
const clockAgeMs = 100
const clockSchema = z.object({ now: z.iso.datetime({ offset: true }) })

/** Serves the sandbox and nothing else, so that what is allowed there never touches a real organisation. */
export function createSandboxGateway(options: {
  readonly sandbox: SandboxAddress
  readonly machineNow: () => Date
  readonly onCall?: (report: CallReport) => void
}): AccountGateway {
  const { sandbox, machineNow, onCall } = options
  const { url, orgId, clientId, clientSecret, serviceAccountUserId: userId } = sandbox
  // Signing in and retries go by the machine's clock; only tools see the sandbox's.
  const roserocket = createRoseRocketClient({
    apiUrl: url,
    auth: createTokenSource({ authUrl: url, clientId, clientSecret, orgId, userId }),
    orgId,
    ...(onCall === undefined ? {} : { onCall }),
  })
  const clock = createFollowedClock({ url: `${url}/__sandbox/clock`, machineNow })
  const webUrl = new URL(sandbox.webAppUrl).origin
  let timezone: string | undefined

  return {
    whyNotServed: (accountId) =>
      accountId === sandboxAccountId
        ? null
        : 'The bridge runs with the sandbox, and serves no real account meanwhile.',
    async open(accountId) {
      if (accountId !== sandboxAccountId) {
        throw new RosebridgeError('not_found', 'That account is not served beside the sandbox.', {
          nextStep: 'Start the bridge without --sandbox.',
        })
      }
      const now = await clock()
      if (timezone === undefined) {
        const said = (await roserocket.me()).org?.timezone ?? 'UTC'
        timezone = isTimezone(said) ? said : 'UTC'
      }
      return { accountId, roserocket, organisation: { timezone, webUrl }, now }
    },
  }
}

/** Follows a clock elsewhere: asks it at most every `clockAgeMs`, and runs on with the machine's between. */
function createFollowedClock(options: {
  readonly url: string
  readonly machineNow: () => Date
}): () => Promise<() => Date> {
  const { url, machineNow } = options
  let offsetMs = 0
  let askedAtMs = Number.NEGATIVE_INFINITY
  return async () => {
    if (performance.now() - askedAtMs > clockAgeMs) {
      try {
        const reply = await fetch(url, { signal: AbortSignal.timeout(5_000) })
        const { now } = clockSchema.parse(await reply.json())
        offsetMs = Date.parse(now) - machineNow().getTime()
        askedAtMs = performance.now()
      } catch (error) {
        throw new RosebridgeError('upstream_unavailable', 'The sandbox does not tell the time.', {
          nextStep: 'Restart the bridge.',
          cause: error,
        })
      }
    }
    return () => new Date(machineNow().getTime() + offsetMs)
  }
}
