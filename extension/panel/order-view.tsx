/** One order: card, delay and timeline, each asked for by itself so that none waits for another. */
import { useEffect } from 'preact/hooks'
import { Boundary } from '../components/boundary.tsx'
import { SpokenFailure } from '../components/spoken-failure.tsx'
import { Waiting } from '../components/waiting.tsx'
import { words } from '../words/words.ts'
import { zonesOf } from './brief-zones.ts'
import { askTool, type Desk } from './desk.ts'
import { lazyView } from './lazy-view.tsx'
import { OrderCard } from './order-card.tsx'
import { useAnswer } from './use-answer.ts'

// Their code arrives while the bridge answers for the card.
const DelayCard = lazyView(async () => (await import('./delay-card.tsx')).DelayCard)
const TimelineView = lazyView(async () => (await import('./timeline-view.tsx')).TimelineView)

/** An answer that somebody looks at again is asked for again once it is older than this. */
const freshForMs = 60_000

/** To be keyed by `order`, so that nothing of one order outlives it. */
export function OrderView({ desk, order }: { readonly desk: Desk; readonly order: string }) {
  const key = `${desk.accountId ?? ''} ${order}`
  const brief = useAnswer({
    key,
    isReady: desk.isConnected,
    ask: (options) => askTool(desk, 'get_order_brief', { order }, options),
  })
  const delay = useAnswer({
    key,
    isReady: desk.isConnected,
    ask: (options) => askTool(desk, 'explain_order_delay', { order }, options),
  })
  const again = () => {
    brief.again()
    delay.again()
  }
  useEffect(() => {
    let seenAt = Date.now()
    const look = () => {
      if (document.visibilityState !== 'visible' || Date.now() - seenAt < freshForMs) return
      seenAt = Date.now()
      again()
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])

  // Both ask about the same order: one failure is told once.
  if (brief.answer.state === 'failed') {
    return <SpokenFailure error={brief.answer.error} onAgain={again} />
  }
  const isBriefed = brief.answer.state === 'ready'
  const zones = zonesOf(brief.answer.state === 'ready' ? brief.answer.value : null, desk)
  const told = delay.answer.state === 'ready' ? delay.answer.value : null
  // Keyed, lest one part is taken for another as they arrive and loses what it holds.
  return (
    <>
      {brief.answer.state === 'ready' ? (
        <Boundary key="card">
          <OrderCard
            brief={brief.answer.value}
            zones={desk.zones}
            now={desk.now()}
            isRefreshing={brief.answer.refreshing}
            onRefresh={again}
          />
        </Boundary>
      ) : (
        <section class="card" aria-busy="true">
          <Waiting
            lines={19}
            progress={null}
            what={words.value.common.loading}
            onCancel={() => {
              brief.cancel()
              delay.cancel()
            }}
          />
        </section>
      )}
      {delay.answer.state === 'ready' && isBriefed ? (
        <Boundary key="delay">
          <DelayCard desk={desk} order={order} delay={delay.answer.value} zones={zones} />
        </Boundary>
      ) : delay.answer.state === 'failed' ? (
        <SpokenFailure error={delay.answer.error} onAgain={delay.again} />
      ) : (
        <section class="card" aria-busy="true">
          <Waiting
            lines={isBriefed ? 14 : 16}
            progress={null}
            what={words.value.delay.title}
            {...(isBriefed ? { onCancel: delay.cancel } : {})}
          />
        </section>
      )}
      <Boundary key="timeline">
        <TimelineView
          desk={desk}
          order={order}
          brief={brief.answer.state === 'ready' ? brief.answer.value : null}
          eta={told?.eta ?? null}
        />
      </Boundary>
    </>
  )
}
