/** The one switch of the tunnel: on with a chosen way and time, off at once, and how it stands. */
import { describeError, RosebridgeError } from '../../shared/errors.ts'
import type { TunnelStart, TunnelStatus } from '../../shared/wire/tunnel-exchanges.ts'
import { createAlarm } from '../access/expiry.ts'
import { errorFacts, type Log } from '../log.ts'
import { pause } from '../until-aborted.ts'
import type { ArrivalBook } from './arrivals.ts'
import type { OpenAddresses } from './open-address.ts'
import type { Reachability } from './reachability.ts'
import type { TunnelProvider } from './tunnel.ts'
import type { TunnelMemory } from './tunnel-memory.ts'
import { runTunnel } from './tunnel-run.ts'

/** States in which nothing more is to be waited for. */
const settled: readonly TunnelStatus['state'][] = ['off', 'ready', 'unreachable']

export interface TunnelSwitch {
  status(): Promise<TunnelStatus>
  /** Switches on, in place of what is on. Throws invalid_input and what makes the chosen way unusable; else answers at once. */
  start(asked: TunnelStart): Promise<TunnelStatus>
  /** Switches off; nothing comes in any more when it resolves. */
  stop(): Promise<TunnelStatus>
  /** Fetches the public address anew. */
  check(): Promise<TunnelStatus>
  /** Resolves with the status once it is settled, at the latest when the signal aborts. */
  whenSettled(signal: AbortSignal): Promise<TunnelStatus>
  /** The private tunnel that is up, whose requests come under this machine's own name; null when none is. */
  privateId(): string | null
  close(): Promise<void>
}

type Standing = Omit<TunnelStatus, 'providers' | 'arrivals' | 'ownAddress'>

const off: Standing = {
  state: 'off',
  provider: null,
  publicUrl: null,
  tunnelId: null,
  isTemporary: false,
  previousUrl: null,
  since: null,
  endsAt: null,
  endedBy: null,
  problem: null,
}

export interface TunnelSwitchOptions {
  readonly providers: readonly TunnelProvider[]
  readonly port: number
  readonly memory: TunnelMemory
  readonly addresses: OpenAddresses
  readonly reachability: Pick<Reachability, 'check'>
  readonly arrivals: Pick<ArrivalBook, 'under' | 'read'>
  /** How the address of `--public-url` stands; null when there is none. */
  readonly ownAddress: () => TunnelStatus['ownAddress']
  readonly checkOwnAddress: () => Promise<void>
  readonly now: () => Date
  readonly log: Log
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>
}

/** Builds it; it is off. */
export function createTunnelSwitch(options: TunnelSwitchOptions): TunnelSwitch {
  const { providers, memory, now, log, wait = pause } = options
  let standing = off
  let run: { readonly controller: AbortController; readonly over: Promise<void> } | null = null
  /** The run that ended last, which may still be closing: a provider opens no name twice. */
  let ending: Promise<void> = Promise.resolve()
  /** Counts what was wished: whatever was begun for an earlier wish gives way. */
  let wish = 0
  /** What is being remembered; whoever asks how it stands is told when that is done. */
  let keeping: Promise<void> = Promise.resolve()
  const listeners = new Set<() => void>()
  const show = (next: Partial<Standing>) => {
    standing = { ...standing, ...next }
    for (const listener of [...listeners]) listener()
  }
  const alarm = createAlarm({ ring: () => void end('time'), now })

  const end = async (endedBy: 'person' | 'time') => {
    alarm.set(null)
    if (run !== null) {
      const { controller, over } = run
      run = null
      ending = over
      show({ ...off, endedBy })
      log.info({ endedBy }, 'the tunnel is switched off')
      controller.abort()
    }
    await ending
  }
  const status = async (): Promise<TunnelStatus> => {
    await keeping
    const around = await surroundings()
    return { ...standing, ...around }
  }
  const surroundings = async () => ({
    ownAddress: options.ownAddress(),
    arrivals: options.arrivals.read(),
    providers: await Promise.all(
      providers.map(async (provider) => {
        const { name, isTemporary, needsSecret } = provider
        const problem = await provider.missing()
        return {
          name,
          isTemporary,
          needsSecret: needsSecret !== null,
          isHere: problem === null,
          hasSecret: memory.hasSecret(name),
          keptName: memory.name(name) ?? null,
          problem,
        }
      }),
    ),
  })

  return {
    status,

    async start(asked) {
      wish += 1
      const own = wish
      const provider = await choose(asked, { providers, memory })
      const problem = await provider.missing()
      if (problem !== null) {
        throw new RosebridgeError('upstream_unavailable', problem.message, problem)
      }
      const { name: way } = provider
      const secret = asked.secret ?? (await memory.secret(way))
      const name = nameIn(asked.name) ?? memory.name(way)
      if (provider.needsSecret !== null && secret === undefined) {
        const { message } = provider.needsSecret
        throw new RosebridgeError('invalid_input', message, provider.needsSecret)
      }
      if (provider.needsName !== null && name === undefined) throw noName(provider.needsName)
      await end('person')
      if (wish !== own) return await status()
      const controller = new AbortController()
      const { signal } = controller
      const since = now()
      const endsAt =
        asked.seconds === null
          ? null
          : new Date(since.getTime() + asked.seconds * 1_000).toISOString()
      let isKept = false
      const keep = () => {
        if (isKept) return
        isKept = true
        keeping = memory
          .keep(way, { secret: asked.secret, name: nameIn(asked.name) })
          .catch((error: unknown) => log.warn(errorFacts(error), 'the tunnel was not remembered'))
      }
      const facts = { provider: way, isTemporary: provider.isTemporary }
      show({ ...off, ...facts, state: 'starting', since: since.toISOString(), endsAt })
      alarm.set(endsAt)
      log.info({ provider: way, endsAt }, 'the tunnel is switched on')
      run = {
        controller,
        over: runTunnel({
          ...options,
          provider,
          secret,
          name,
          signal,
          wait,
          onChange(progress) {
            if (signal.aborted) return
            // Kept only once it has worked: a mistyped secret is not asked for in vain next time.
            if (progress.state === 'checking' || progress.state === 'ready') {
              keep()
            }
            const address = progress.publicUrl ?? progress.tunnelId
            if (address !== null) options.arrivals.under(address)
            show(progress)
          },
        }).catch((error: unknown) => {
          if (signal.aborted) return
          log.warn(errorFacts(error), 'the tunnel did not open')
          const { message, nextStep } = describeError(error)
          alarm.set(null)
          run = null
          show({ ...off, provider: way, endedBy: 'failure', problem: { message, nextStep } })
        }),
      }
      return await status()
    },

    async stop() {
      wish += 1
      await end('person')
      return await status()
    },

    async check() {
      const { publicUrl, state } = standing
      const signal = run?.controller.signal
      // What is on its way back is checked when it is there.
      const isUp = state === 'ready' || state === 'unreachable'
      if (signal !== undefined && publicUrl !== null && isUp) {
        show({ state: 'checking', problem: null })
        const outcome = await options.reachability.check(publicUrl, { signal }).then(
          () => ({ state: 'ready' as const, problem: null }),
          (error: unknown) => {
            const { message, nextStep } = describeError(error)
            return { state: 'unreachable' as const, problem: { message, nextStep } }
          },
        )
        const isStill = standing.state === 'checking' && standing.publicUrl === publicUrl
        if (!signal.aborted && isStill) show(outcome)
      }
      await options.checkOwnAddress()
      return await status()
    },

    async whenSettled(signal) {
      while (!settled.includes(standing.state) && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const go = () => {
            listeners.delete(go)
            signal.removeEventListener('abort', go)
            resolve()
          }
          listeners.add(go)
          signal.addEventListener('abort', go)
        })
      }
      return await status()
    },

    privateId: () => standing.tunnelId,
    async close() {
      wish += 1
      await end('person')
    },
  }
}

/** The one that was named; else the first that needs nothing more; else the first that is here. */
async function choose(
  { provider: asked }: TunnelStart,
  { providers, memory }: Pick<TunnelSwitchOptions, 'providers' | 'memory'>,
): Promise<TunnelProvider> {
  const known = providers.find(({ name }) => name === asked)
  if (known !== undefined) return known
  const here: TunnelProvider[] = []
  for (const provider of providers) if ((await provider.missing()) === null) here.push(provider)
  const ready = here.find(
    ({ name, needsSecret, needsName }) =>
      (needsSecret === null || memory.hasSecret(name)) &&
      (needsName === null || memory.name(name) !== undefined),
  )
  const chosen = ready ?? here[0]
  if (chosen !== undefined) return chosen
  throw new RosebridgeError('not_found', 'There is no way to be reached from outside here.', {
    nextStep: 'Install cloudflared or the package @ngrok/ngrok, or give start a --public-url.',
  })
}

function nameIn(said: string | undefined): string | undefined {
  const bare = said
    ?.trim()
    .replace(/^https?:\/\//iu, '')
    .replace(/\/+$/u, '')
    .toLowerCase()
  return bare === '' ? undefined : bare
}

function noName(what: string): RosebridgeError {
  return new RosebridgeError('invalid_input', `${what} is missing.`, {
    nextStep: 'Give it once; it is kept.',
  })
}
