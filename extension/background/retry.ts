/** When to look for the bridge again: pure. */
import type { LinkState } from '../link-state.ts'

/** Who needs the link: nobody, an open Rose Rocket tab or panel, or a panel somebody looks at. */
export type Attention = 'none' | 'open' | 'watched'

const firstMs = 100
const longestMs = { open: 1_800, watched: 600 } as const

/**
 * Milliseconds until the next try, or null where the next alarm will do. Doubling from a tenth of a second;
 * never above two seconds while a tab is open, and below one while someone looks.
 */
export function retryInMs(attention: Attention, attempt: number): number | null {
  if (attention === 'none') return null
  return Math.min(longestMs[attention], firstMs * 2 ** Math.min(attempt, 10))
}

/** Sockets to a wrong port cost: the browser delays the next ones. */
const wrongPortEveryMs = 8_000

/** Whether a WebSocket may be opened; where the port is known to be wrong, only now and then. */
export function socketMayBeTried(known: LinkState['name'], lastTryAgoMs: number): boolean {
  return known !== 'wrong_port' || lastTryAgoMs >= wrongPortEveryMs
}
