/** The steps from a running bridge to an answer in ChatGPT, and which of them is next. Pure. */
import type { TunnelStatus } from '../../../shared/wire/tunnel-exchanges.ts'

export const connectSteps = ['open', 'check', 'add', 'found', 'allow', 'ask'] as const
export type ConnectStep = (typeof connectSteps)[number]

/** The step that is next, by what the bridge has seen; `done` once the first tool was called. */
export function nextStep(status: TunnelStatus): ConnectStep | 'done' {
  const { state, arrivals } = status
  if (state === 'off' || state === 'starting' || state === 'returning') return 'open'
  if (state === 'checking' || state === 'unreachable') return 'check'
  const { handshakeAt, signInAt, allowedAt, callAt } = arrivals
  if (callAt !== null) return 'done'
  if (allowedAt !== null && allowedAt >= (signInAt ?? '')) return 'ask'
  if (signInAt !== null) return 'allow'
  return handshakeAt === null ? 'add' : 'found'
}

/** How a step stands while another is next. */
export function stepState(
  step: ConnectStep,
  next: ConnectStep | 'done',
): 'done' | 'next' | 'later' {
  if (step === next) return 'next'
  if (next === 'done') return 'done'
  return connectSteps.indexOf(step) < connectSteps.indexOf(next) ? 'done' : 'later'
}
