/** The audit's lines as the view holds them: the newest asked for again and again, older ones page by page. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { WireError } from '../../shared/wire/wire-error.ts'
import type { WireErrorFacts } from '../../shared/wire/wire-error-schema.ts'
import type { PanelExchanges } from '../messages.ts'
import type { Line } from './activity-line.tsx'
import type { Desk } from './desk.ts'
import { factsOf } from './use-answer.ts'

type Request = PanelExchanges['activity.list']['request']
type Reply = PanelExchanges['activity.list']['reply']
export type ActivityFilter = Omit<Request, 'before' | 'limit'>

/** Often enough to watch a client at work. */
const everyMs = 2_000
const pageSize = 50

export type ActivityState =
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly error: WireErrorFacts }
  | (Reply & { readonly state: 'ready' })

/** Asks anew whenever the filter changes, and every few seconds while somebody looks. */
export function useActivity(
  desk: Desk,
  filter: ActivityFilter,
): { readonly state: ActivityState; readonly isFetching: boolean; more(): void; again(): void } {
  const [state, setState] = useState<ActivityState>({ state: 'waiting' })
  const [attempt, setAttempt] = useState(0)
  const [isFetching, setFetching] = useState(false)
  const key = JSON.stringify(filter)
  const current = useRef(key)

  useEffect(() => {
    if (!desk.isConnected) return
    if (current.current !== key) setState({ state: 'waiting' })
    current.current = key
    const controller = new AbortController()
    const { signal } = controller
    const look = async () => {
      if (document.visibilityState === 'hidden') return
      try {
        const reply = await desk.worker.ask(
          'activity.list',
          { ...filter, limit: pageSize },
          { signal },
        )
        if (!signal.aborted) setState((before) => withNewest(before, reply))
      } catch (thrown) {
        // A link that broke mends itself, and what is shown stays true meanwhile.
        const isPassing = thrown instanceof WireError && thrown.facts.kind.startsWith('link_')
        if (!signal.aborted && !isPassing) setState({ state: 'failed', error: factsOf(thrown) })
      }
    }
    void look()
    const timer = setInterval(() => void look(), everyMs)
    return () => {
      clearInterval(timer)
      controller.abort()
    }
  }, [key, desk.isConnected, desk.worker, attempt])

  const more = async () => {
    if (state.state !== 'ready' || state.next === null) return
    setFetching(true)
    try {
      const request = { ...filter, limit: pageSize, before: state.next }
      const reply = await desk.worker.ask('activity.list', request)
      if (current.current === key) setState((before) => withOlder(before, reply))
    } catch (thrown) {
      setState({ state: 'failed', error: factsOf(thrown) })
    }
    setFetching(false)
  }
  return {
    state,
    isFetching,
    more: () => void more(),
    again: () => setAttempt((count) => count + 1),
  }
}

/** New lines before those known. Where they do not meet, the older ones are left to be asked for again. */
function withNewest(before: ActivityState, reply: Reply): ActivityState {
  if (before.state !== 'ready') return { ...reply, state: 'ready' }
  const [newest] = before.lines
  const fresh = reply.lines.filter(({ seq }) => newest === undefined || seq > newest.seq)
  const meets = fresh.length < reply.lines.length || reply.next === null
  if (!meets) return { ...reply, state: 'ready' }
  // Where older lines begin has not moved, unless there were none to begin before.
  const next = newest === undefined ? reply.next : before.next
  return { ...reply, state: 'ready', lines: [...fresh, ...before.lines], next }
}

function withOlder(before: ActivityState, reply: Reply): ActivityState {
  if (before.state !== 'ready') return before
  const known = new Set(before.lines.map(({ seq }) => seq))
  const older: readonly Line[] = reply.lines.filter(({ seq }) => !known.has(seq))
  return { ...before, lines: [...before.lines, ...older], next: reply.next }
}
