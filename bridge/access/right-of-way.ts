/** Who goes first where all share one thread: a person at the panel, before the calls of MCP clients. */
import { pause } from '../until-aborted.ts'

/** No call is held up longer than this for the sake of a person's, which may itself wait for Rose Rocket. */
const longestMs = 1_000

export interface RightOfWay {
  /** Runs what a person waits for; calls of clients that come meanwhile wait a moment. */
  first<Result>(work: () => Promise<Result>): Promise<Result>
  /** Resolves once nobody goes first, after a second at the latest, or when `signal` ends. */
  clear(signal: AbortSignal): Promise<void>
}

export function createRightOfWay(): RightOfWay {
  let busy = 0
  let free = Promise.withResolvers<void>()
  return {
    async first(work) {
      if (busy === 0) free = Promise.withResolvers<void>()
      busy += 1
      try {
        return await work()
      } finally {
        busy -= 1
        if (busy === 0) free.resolve()
      }
    },
    async clear(signal) {
      if (busy > 0) await Promise.race([free.promise, pause(longestMs, signal)])
    },
  }
}
