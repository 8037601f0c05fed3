/** One write that waits: who asks, each field as it is and as it would be, the time left, the decision. */
import { useState } from 'preact/hooks'
import type { WireErrorFacts } from '../../shared/wire/wire-error-schema.ts'
import { Badge } from '../components/badge.tsx'
import { Icon } from '../components/icon.tsx'
import { fieldName } from '../components/names.ts'
import { SpokenFailure } from '../components/spoken-failure.tsx'
import type { PanelExchanges } from '../messages.ts'
import { activityWords } from '../words/activity-words.ts'
import type { WorkerConnection } from '../worker-connection.ts'
import { factsOf } from './use-answer.ts'
import { useNow } from './use-now.ts'

type Write = PanelExchanges['approvals.list']['reply']['waiting'][number]
type Change = Write['records'][number]

const standingMinutes = 10
const secondMs = 1_000
/** The last minute is told in another tone. */
const shortSeconds = 60

export function WriteCard(props: {
  readonly write: Write
  readonly worker: WorkerConnection
  readonly mayDecide: boolean
  readonly onDecided: () => void
}) {
  const { write, worker, mayDecide, onDecided } = props
  const { id, tool, title, client, serverName, records, canStand } = write
  const say = activityWords()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<WireErrorFacts | null>(null)
  const left = Math.max(0, Math.ceil((Date.parse(write.expiresAt) - useNow(secondMs)) / secondMs))
  const decide = async (work: () => Promise<unknown>) => {
    setBusy(true)
    setFailure(null)
    try {
      await work()
      onDecided()
    } catch (thrown) {
      setFailure(factsOf(thrown))
      setBusy(false)
    }
  }
  const allow = (forMinutes?: number) =>
    decide(() =>
      worker.ask('approvals.allow', {
        id,
        ...(forMinutes === undefined ? {} : { forMinutes }),
      }),
    )
  const isOff = !mayDecide || isBusy || left === 0
  const name = say.tools[tool] ?? title
  return (
    <section class="card decision" aria-label={name} data-write={id}>
      <header>
        <h2 class="title">{name}</h2>
        <span class="left" role="timer" data-short={left < shortSeconds}>
          {left === 0 ? say.over : say.left(clockOf(left))}
        </span>
      </header>
      <p class="soft">{say.asks(client ?? say.unnamed, serverName)}</p>
      {records.map((record, index) => (
        <RecordChange key={record.id ?? index} record={record} />
      ))}
      <div class="row">
        <button type="button" class="button main" disabled={isOff} onClick={() => void allow()}>
          <Icon name="check" size={14} /> {isBusy ? say.working : say.allow}
        </button>
        <button
          type="button"
          class="button"
          disabled={isOff}
          onClick={() => void decide(() => worker.ask('approvals.deny', { id }))}
        >
          {say.deny}
        </button>
        {canStand ? (
          <button
            type="button"
            class="button"
            disabled={isOff}
            title={say.allowStandingLong}
            onClick={() => void allow(standingMinutes)}
          >
            {say.allowStanding}
          </button>
        ) : null}
      </div>
      {failure === null ? null : <SpokenFailure error={failure} />}
    </section>
  )
}

const changeTones = { create: 'good', update: 'calm', delete: 'bad' } as const

function RecordChange({ record }: { readonly record: Change }) {
  const { label, change, fields, moreFields, objectKey, url } = record
  const say = activityWords()
  return (
    <div class="record">
      <p class="row">
        <Badge tone={changeTones[change]}>{say.changes[change]}</Badge>
        {url === undefined ? (
          <strong>{label}</strong>
        ) : (
          <a href={url} target="_blank" rel="noreferrer" title={say.open(label)}>
            <strong>{label}</strong>
          </a>
        )}
        <span class="soft small">{fieldName(objectKey)}</span>
      </p>
      {fields.length === 0 ? null : (
        <ul class="changes">
          {fields.map((changed) => (
            <FieldChange key={changed.field} changed={changed} />
          ))}
        </ul>
      )}
      {moreFields === undefined ? null : <p class="soft small">{say.moreFields(moreFields)}</p>}
    </div>
  )
}

function FieldChange({ changed }: { readonly changed: Change['fields'][number] }) {
  const { field, before, after, hiddenCharacters } = changed
  const say = activityWords()
  return (
    <li data-field={field}>
      <p class="field" title={field}>
        {/* The exact name stands in its title. */}
        {fieldName(field)}
      </p>
      <p class="now">
        <span>{say.before}</span> <span data-empty={before === null}>{before ?? say.nothing}</span>
      </p>
      <p class="then" data-same={before === after}>
        <span>{say.after}</span>{' '}
        <span data-empty={after === null}>
          {after ?? say.nothing}
          {before === after ? <i> ({say.same})</i> : null}
        </span>
      </p>
      {hiddenCharacters === undefined ? null : (
        <p class="hidden-characters">{say.hidden(hiddenCharacters)}</p>
      )}
    </li>
  )
}

function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
