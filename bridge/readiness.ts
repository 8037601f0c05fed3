/** Whether a bridge can serve, and what it says while it cannot. */
import { RosebridgeError } from '../shared/errors.ts'
import type { Registries } from './registries.ts'

/** Null when the data can be read. */
export function whyNotReady({ accounts }: Pick<Registries, 'accounts'>): string | null {
  try {
    accounts.list()
    return null
  } catch {
    return 'The data directory cannot be read.'
  }
}

/** For whoever asks before every part is built. */
export function notReady(): RosebridgeError {
  return new RosebridgeError('upstream_unavailable', 'The bridge is still starting.', {
    nextStep: 'Ask again in a moment.',
  })
}
