/** What was asked by whom, newest first: filters, pages, and new lines as they come. */
import { useState } from 'preact/hooks'
import { SpokenFailure } from '../components/spoken-failure.tsx'
import { Waiting } from '../components/waiting.tsx'
import { activityWords } from '../words/activity-words.ts'
import { words } from '../words/words.ts'
import { ActivityLine } from './activity-line.tsx'
import type { Desk } from './desk.ts'
import { type ActivityFilter, useActivity } from './use-activity.ts'
import { useNow } from './use-now.ts'

const outcomes = [
  'done',
  'asked',
  'allowed',
  'denied',
  'expired',
  'changed',
  'ended',
  'cancelled',
  'failed',
] as const

export function ActivityHistory({
  desk,
  besidePage,
}: {
  readonly desk: Desk
  readonly besidePage: string
}) {
  const say = activityWords()
  const [filter, setFilter] = useState<ActivityFilter>({})
  const { state, more, again, isFetching } = useActivity(desk, filter)
  const now = useNow(10_000)
  const isFiltered = Object.keys(filter).length > 0
  const change = (name: 'serverId' | 'client' | 'outcome', value: string) => {
    const { [name]: _before, ...rest } = filter
    setFilter(value === '' ? rest : { ...rest, [name]: value })
  }
  const select = (
    name: 'serverId' | 'client' | 'outcome',
    label: string,
    options: readonly { readonly id: string; readonly name: string }[],
  ) => (
    <label>
      {label}
      <select
        name={name}
        value={filter[name] ?? ''}
        onChange={(event) => change(name, event.currentTarget.value)}
      >
        <option value="">{say.all}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  )
  const known = state.state === 'ready' ? state : { servers: [], clients: [] }
  return (
    <section class="card" aria-label={say.history} data-history={state.state}>
      <form class="filters">
        {select(
          'serverId',
          say.server,
          known.servers.map(({ id, name }) => ({ id, name: say.servers[id] ?? name })),
        )}
        {select(
          'client',
          say.client,
          known.clients.map((name) => ({ id: name, name })),
        )}
        {select(
          'outcome',
          say.outcome,
          outcomes.map((id) => ({
            id,
            name: id === 'failed' ? say.failed : (say.outcomes[id] ?? id),
          })),
        )}
        <label class="check">
          <input
            type="checkbox"
            name="writes"
            checked={filter.writesOnly === true}
            onChange={({ currentTarget }) => {
              const { writesOnly: _before, ...rest } = filter
              setFilter(currentTarget.checked ? { ...rest, writesOnly: true } : rest)
            }}
          />
          {say.writesOnly}
        </label>
      </form>
      {state.state === 'waiting' ? (
        <Waiting lines={8} progress={null} />
      ) : state.state === 'failed' ? (
        <SpokenFailure error={state.error} onAgain={again} />
      ) : state.lines.length === 0 ? (
        <>
          <p>
            <strong>{isFiltered ? say.noneMatches : say.none}</strong>
          </p>
          <p class="soft">{say.noneNext}</p>
        </>
      ) : (
        <>
          <ul class="list">
            {state.lines.map((line) => (
              <ActivityLine key={line.seq} line={line} now={now} besidePage={besidePage} />
            ))}
          </ul>
          {state.next === null ? null : (
            <div class="row">
              <button type="button" class="button" disabled={isFetching} onClick={more}>
                {words.value.common.more}
              </button>
            </div>
          )}
        </>
      )}
    </section>
  )
}
