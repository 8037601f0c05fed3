/** How often and how many at once one MCP server may call tools, so that no client starves the others. */
import { RosebridgeError } from '../../shared/errors.ts'

const windowMs = 60_000

export interface CallLimits {
  readonly callsPerMinute: number
  readonly concurrentCalls: number
}

/** What is known of one server: when it called within the last minute (ms, oldest first), how many calls run. */
export interface CallHistory {
  readonly calledAtMs: readonly number[]
  readonly running: number
}

/**
 * Judges one more call: the history with it, or the error it is refused with, which carries the figures of the
 * limit it ran into. A refused call uses nothing up. Pure; `nowMs` comes from a clock that only runs forward.
 */
export function admit(
  history: CallHistory,
  limits: CallLimits,
  nowMs: number,
): CallHistory | RosebridgeError {
  const calledAtMs = history.calledAtMs.filter((atMs) => atMs > nowMs - windowMs)
  if (history.running >= limits.concurrentCalls) {
    return refusal(`${limits.concurrentCalls} calls at once`, limits.concurrentCalls, 1)
  }
  if (calledAtMs.length >= limits.callsPerMinute) {
    const freeAtMs = (calledAtMs[0] ?? nowMs) + windowMs
    const waitSeconds = Math.max(1, Math.ceil((freeAtMs - nowMs) / 1_000))
    return refusal(`${limits.callsPerMinute} calls a minute`, limits.callsPerMinute, waitSeconds)
  }
  return { calledAtMs: [...calledAtMs, nowMs], running: history.running + 1 }
}

function refusal(what: string, limit: number, reset: number): RosebridgeError {
  return new RosebridgeError('rate_limited', `This MCP server may make ${what}.`, {
    nextStep: `Call again in ${reset} s; ask for more in one call where a tool allows it.`,
    rateLimit: { limit, remaining: 0, reset },
  })
}

/** Let in: to be left once, twice does no harm. Or refused; `isRepeated`: nothing was let in since the last refusal. */
export type Entry =
  | { leave(): void }
  | { readonly refusal: RosebridgeError; readonly isRepeated: boolean }

export interface CallLimiter {
  enter(serverId: string): Entry
}

/** Counts in memory, per server. */
export function createCallLimiter(options: {
  readonly limits: CallLimits
  readonly nowMs: () => number
}): CallLimiter {
  const { limits, nowMs } = options
  const histories = new Map<string, CallHistory>()
  const refused = new Set<string>()
  const historyOf = (serverId: string) => histories.get(serverId) ?? { calledAtMs: [], running: 0 }

  /** Servers come and go; those that have been quiet for a minute are forgotten. */
  const forgetQuiet = () => {
    for (const [serverId, { calledAtMs, running }] of histories) {
      const isQuiet = (calledAtMs.at(-1) ?? 0) <= nowMs() - windowMs
      if (running > 0 || !isQuiet) continue
      histories.delete(serverId)
      refused.delete(serverId)
    }
  }

  return {
    enter(serverId) {
      forgetQuiet()
      const admitted = admit(historyOf(serverId), limits, nowMs())
      if (admitted instanceof RosebridgeError) {
        const isRepeated = refused.has(serverId)
        refused.add(serverId)
        return { refusal: admitted, isRepeated }
      }
      refused.delete(serverId)
      histories.set(serverId, admitted)
      let isRunning = true
      return {
        leave() {
          if (!isRunning) return
          isRunning = false
          const { calledAtMs, running } = historyOf(serverId)
          histories.set(serverId, { calledAtMs, running: running - 1 })
        },
      }
    },
  }
}
