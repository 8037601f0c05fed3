/** One run of a tunnel, from being switched on to its end: opened, checked from outside, made anew when it dies. */
import { describeError } from '../../shared/errors.ts'
import type { TunnelStatus } from '../../shared/wire/tunnel-exchanges.ts'
import { untilAborted } from '../until-aborted.ts'
import type { OpenAddresses } from './open-address.ts'
import type { Reachability } from './reachability.ts'
import type { RunningTunnel, TunnelProvider } from './tunnel.ts'

/** How often an address that was just made is looked for, and how long between: some take a minute to be known. */
const looksMs = [0, 1_000, 2_000, 3_000, 5_000, 8_000, 12_000] as const
/**
 * How often an address that worked is fetched again: a quick tunnel can be forgotten at Cloudflare while its program
 * lives on. Of the 20,000 requests that ngrok's free plan has in a month this takes fewer than half.
 */
const watchEveryMs = 300_000
/** And one that does not work: the network may come back. */
const retryEveryMs = 30_000
const firstPauseMs = 1_000
const longestPauseMs = 60_000
/** A tunnel that lived so long was well: the next pause is short again. */
const steadyAfterMs = 60_000

type Progress = Pick<TunnelStatus, 'state' | 'publicUrl' | 'tunnelId' | 'previousUrl' | 'problem'>

export interface TunnelRunOptions {
  readonly provider: TunnelProvider
  readonly port: number
  readonly secret: string | undefined
  readonly name: string | undefined
  readonly addresses: OpenAddresses
  readonly reachability: Pick<Reachability, 'check'>
  /** Waits, or resolves early when the signal aborts. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
  readonly now: () => Date
  /** Ends the run. */
  readonly signal: AbortSignal
  readonly onChange: (progress: Progress) => void
}

/** Runs until the signal aborts, or until the first opening fails, which it throws. Nothing is open afterwards. */
export async function runTunnel(options: TunnelRunOptions): Promise<void> {
  const { provider, addresses, wait, now, signal, onChange } = options
  let previousUrl: string | null = null
  let pauseMs = firstPauseMs
  const fallen = (problem: Progress['problem']) =>
    onChange({ state: 'returning', publicUrl: null, tunnelId: null, previousUrl, problem })

  for (let isFirst = true; !signal.aborted; isFirst = false) {
    const startedAt = now().getTime()
    let tunnel: RunningTunnel
    const link = createLinkBell()
    try {
      tunnel = await provider.open({ ...options, onLink: link.ring })
    } catch (error) {
      if (isFirst || signal.aborted) throw error
      const { message, nextStep } = describeError(error)
      fallen({ message, nextStep })
      await wait(pauseMs, signal)
      pauseMs = Math.min(pauseMs * 2, longestPauseMs)
      continue
    }
    try {
      const why = await keepOpen(tunnel, link, { ...options, previousUrl })
      if (signal.aborted) return
      previousUrl = tunnel.publicUrl ?? previousUrl
      fallen({ message: why, nextStep: 'It is being opened again; nothing has to be done.' })
    } finally {
      await tunnel.close()
    }
    if (now().getTime() - startedAt > steadyAfterMs) pauseMs = firstPauseMs
    await wait(pauseMs, signal)
    pauseMs = Math.min(pauseMs * 2, longestPauseMs)
  }

  /** Keeps the address open for as long as the tunnel lives; answers why it ended. */
  async function keepOpen(
    tunnel: RunningTunnel,
    link: LinkBell,
    { previousUrl }: { readonly previousUrl: string | null },
  ): Promise<string> {
    const { publicUrl, tunnelId } = tunnel
    const isNew = previousUrl !== null && publicUrl !== previousUrl
    const show = (state: Progress['state'], problem: Progress['problem'] = null) =>
      onChange({ state, publicUrl, tunnelId, previousUrl: isNew ? previousUrl : null, problem })
    const end = Promise.race([tunnel.ended, untilAborted(signal).then(() => '')])
    let hasEnded = false
    void end.then(() => {
      hasEnded = true
    })
    while (!hasEnded) {
      const close = publicUrl === null ? () => {} : addresses.open(publicUrl)
      const over = new AbortController()
      const lost = link.next(false)
      void Promise.race([end, lost]).then(() => over.abort())
      try {
        show(publicUrl === null ? 'ready' : 'checking')
        if (publicUrl === null) await untilAborted(over.signal)
        else if ((await watch(publicUrl, over.signal, show)) === 'gone') {
          return 'The provider does not know the address any more.'
        }
      } finally {
        close()
      }
      if (hasEnded) break
      show('returning', {
        message: 'The connection to the tunnel was lost.',
        nextStep: 'It is coming back by itself; nothing has to be done.',
      })
      await Promise.race([end, link.next(true)])
    }
    return await end
  }

  /** Fetches the address until it works, and from then on now and then. Answers `gone` when it must be made anew. */
  async function watch(
    publicUrl: string,
    over: AbortSignal,
    show: (state: Progress['state'], problem?: Progress['problem']) => void,
  ): Promise<'gone' | 'over'> {
    let hasWorked = false
    while (!over.aborted) {
      const outcome = await look(publicUrl, over, show)
      if (outcome === 'gone' && hasWorked) return 'gone'
      hasWorked ||= outcome === 'ready'
      await wait(outcome === 'ready' ? watchEveryMs : retryEveryMs, over)
    }
    return 'over'
  }

  /** `gone`: somebody answers there, and it is not this bridge; `unreachable`: nobody does, as without a network. */
  async function look(
    publicUrl: string,
    over: AbortSignal,
    show: (state: Progress['state'], problem?: Progress['problem']) => void,
  ): Promise<'ready' | 'unreachable' | 'gone'> {
    let problem: Progress['problem'] = null
    let outcome: 'unreachable' | 'gone' = 'unreachable'
    for (const pause of looksMs) {
      await wait(pause, over)
      if (over.aborted) return 'unreachable'
      try {
        await options.reachability.check(publicUrl, { signal: over })
        if (!over.aborted) show('ready')
        return 'ready'
      } catch (error) {
        const { kind, message, nextStep } = describeError(error)
        problem = { message, nextStep }
        outcome = kind === 'not_found' ? 'gone' : 'unreachable'
        if (!over.aborted) show('checking', problem)
      }
    }
    if (!over.aborted) show('unreachable', problem)
    return outcome
  }
}

interface LinkBell {
  readonly ring: (isUp: boolean) => void
  /** Resolves when the link next becomes so. */
  next(isUp: boolean): Promise<void>
}

function createLinkBell(): LinkBell {
  const waiting: { readonly isUp: boolean; readonly go: () => void }[] = []
  let state = true
  return {
    ring(isUp) {
      state = isUp
      for (const waiter of waiting.splice(0)) {
        if (waiter.isUp === isUp) waiter.go()
        else waiting.push(waiter)
      }
    },
    next: (isUp) =>
      new Promise((go) => {
        if (state === isUp) go()
        else waiting.push({ isUp, go })
      }),
  }
}
