/** What became of the writes that were decided within the last minutes. */
import { Badge, type Tone } from '../components/badge.tsx'
import { Original } from '../components/spoken-failure.tsx'
import { age } from '../components/time-words.ts'
import type { PanelExchanges } from '../messages.ts'
import { activityWords } from '../words/activity-words.ts'
import { nameOfDecider } from './activity-line.tsx'
import { useNow } from './use-now.ts'

type Settled = PanelExchanges['approvals.list']['reply']['settled'][number]

const tones: Readonly<Record<Settled['state'], Tone>> = {
  done: 'good',
  denied: 'calm',
  expired: 'risk',
  changed: 'risk',
  failed: 'bad',
  pending: 'calm',
}

export function SettledList({ settled }: { readonly settled: readonly Settled[] }) {
  const say = activityWords()
  const now = useNow(10_000)
  if (settled.length === 0) return null
  return (
    <section class="card" aria-label={say.settledTitle}>
      <header>
        <h2>{say.settledTitle}</h2>
      </header>
      <ul class="list" aria-live="polite">
        {settled.map(({ id, state, tool, title, labels, by, at, client, nextStep }) => (
          <li key={id} class="settled" data-settled={state} data-approval={id}>
            <p class="row">
              <Badge tone={tones[state]}>{say.states[state]}</Badge>
              <strong>{labels[0] ?? ''}</strong>
              <span class="soft small">{age(at, now)}</span>
            </p>
            <p class="small">
              {state === 'failed' ? (say.whyFailed ?? nextStep) : say.explained[state]}
            </p>
            {state === 'failed' && say.whyFailed !== null ? (
              <Original text={nextStep} isOpen />
            ) : null}
            <p class="soft small">
              {say.tools[tool] ?? title} · {client ?? say.unnamed}
              {by === null ? '' : ` · ${say.by(nameOfDecider(by))}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
