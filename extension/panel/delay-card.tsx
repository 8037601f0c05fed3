/** Why it is late, as a card of its own, with the versions of it that people paste elsewhere. */
import { DelayFacts } from '../components/delay-facts.tsx'
import { words } from '../words/words.ts'
import { DelayCopies } from './delay-copies.tsx'
import type { Desk } from './desk.ts'
import { pointAt, view } from './navigation.ts'
import type { ToolAnswers } from './tool-answers.ts'

export function DelayCard(props: {
  readonly desk: Desk
  readonly order: string
  readonly delay: ToolAnswers['explain_order_delay']
  readonly zones: readonly string[]
}) {
  const { desk, order, delay, zones } = props
  const { delay: say } = words.value
  return (
    <section class="card" aria-label={say.title} data-delay={delay.state}>
      <header>
        <h2>{say.title}</h2>
      </header>
      <DelayFacts
        delay={delay}
        grounds={delay.grounds}
        zones={zones}
        now={desk.now()}
        onPoint={(id) => {
          // The timeline stands in the order's own view; a shortcut's answer leads there.
          view.value = 'order'
          pointAt(id)
        }}
      />
      <DelayCopies desk={desk} order={order} delay={delay} />
    </section>
  )
}
