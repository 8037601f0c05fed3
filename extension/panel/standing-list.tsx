/** What is let through without asking for some minutes, each to be ended at once. */
import { SpokenFailure } from '../components/spoken-failure.tsx'
import { clockHere } from '../components/time-words.ts'
import type { PanelExchanges } from '../messages.ts'
import { activityWords } from '../words/activity-words.ts'
import type { WorkerConnection } from '../worker-connection.ts'
import { nameOfDecider } from './activity-line.tsx'
import { useAct } from './use-act.ts'
import { useNow } from './use-now.ts'
import { useStillness } from './use-stillness.ts'

type Standing = NonNullable<PanelExchanges['approvals.list']['reply']['standing']>[number]

const lookEveryMs = 5_000

export function StandingList(props: {
  readonly standing: readonly Standing[]
  readonly worker: WorkerConnection
  readonly isConnected: boolean
  readonly onEnded: (id: string, text: string) => void
}) {
  const { standing, worker, isConnected, onEnded } = props
  const say = activityWords()
  const now = useNow(lookEveryMs)
  const { isBusy, failure, act } = useAct()
  const left = standing.filter(({ until }) => Date.parse(until) > now)
  const isStill = useStillness(left.map(({ id }) => id).join(' '))
  const end = (id: string, label: string) =>
    act(async () => {
      await worker.ask('approvals.end', { id })
      onEnded(id, say.wasEnded(label))
    })
  if (left.length === 0 && failure === null) return null
  return (
    <section class="card" aria-label={say.standingTitle}>
      <header>
        <h2>{say.standingTitle}</h2>
      </header>
      <ul class="list">
        {left.map(({ id, tool, title, labels, client, serverName, by, until }) => {
          const label = labels.join(', ')
          const kind = say.tools[tool] ?? title
          return (
            <li key={id} class="standing" data-standing={id}>
              <div>
                <p>
                  <strong>{label}</strong>
                </p>
                <p class="small">{kind}</p>
                <p class="soft small">{say.standsFor(client ?? say.unnamed, serverName)}</p>
                <p class="soft small">
                  <time dateTime={until}>{say.standsUntil(clockHere(until))}</time> ·{' '}
                  {say.by(nameOfDecider(by))}
                </p>
              </div>
              <button
                type="button"
                class="button"
                disabled={!isStill || !isConnected || isBusy}
                aria-label={say.endLong(kind, label)}
                onClick={() => void end(id, label)}
              >
                {say.end}
              </button>
            </li>
          )
        })}
      </ul>
      {failure === null ? null : <SpokenFailure error={failure} />}
    </section>
  )
}
