/** Looking an order up by any reference: what matches, why, and when to choose. */
import { useSignal } from '@preact/signals'
import type { OrderMatches } from '../../shared/insights/match-orders.ts'
import { Badge } from '../components/badge.tsx'
import { FailureNote } from '../components/failure-note.tsx'
import { Waiting } from '../components/waiting.tsx'
import { words } from '../words/words.ts'
import { askTool, type Desk } from './desk.ts'
import { lookUp } from './navigation.ts'
import { useAnswer } from './use-answer.ts'

/** The most the tool takes; a pasted subject may be longer than anybody types. */
const longest = 500

export function FindView({
  desk,
  besidePage,
}: {
  readonly desk: Desk
  readonly besidePage: string
}) {
  const say = words.value.find
  const typed = useSignal('')
  const query = useSignal('')
  return (
    <section class="card" aria-label={say.title}>
      <form
        class="find"
        onSubmit={(event) => {
          event.preventDefault()
          query.value = typed.value.trim().slice(0, longest)
        }}
      >
        <label>
          {say.label}
          <input
            name="reference"
            autoComplete="off"
            spellcheck={false}
            maxLength={longest}
            value={typed.value}
            // biome-ignore lint/a11y/noAutofocus: the view has one field, and one comes here to type.
            autoFocus
            onInput={(event) => {
              typed.value = event.currentTarget.value
            }}
          />
        </label>
        <div class="row">
          <button type="submit" class="button main" disabled={typed.value.trim() === ''}>
            {say.go}
          </button>
        </div>
      </form>
      {query.value === '' ? (
        <p class="soft">{say.hint}</p>
      ) : (
        <Matches key={query.value} desk={desk} query={query.value} besidePage={besidePage} />
      )}
    </section>
  )
}

function Matches(props: {
  readonly desk: Desk
  readonly query: string
  readonly besidePage: string
}) {
  const { desk, query, besidePage } = props
  const say = words.value.find
  const { answer, again, cancel } = useAnswer({
    key: `${desk.accountId ?? ''} ${query}`,
    isReady: desk.isConnected,
    ask: (options) => askTool(desk, 'find_order', { query, limit: 10 }, options),
  })
  if (answer.state === 'waiting') {
    return <Waiting lines={4} progress={answer.progress} what={say.title} onCancel={cancel} />
  }
  if (answer.state === 'failed') return <FailureNote error={answer.error} onAgain={again} />
  const { matches, ambiguous } = answer.value
  if (matches.length === 0) {
    return (
      <div role="status">
        <p>
          <strong>{say.none}</strong>
        </p>
        <p class="soft">{say.noneNext}</p>
      </div>
    )
  }
  return (
    <>
      {ambiguous ? <p role="status">{say.ambiguous}</p> : null}
      <ul class="list" aria-label={say.title}>
        {matches.map((match) => (
          <MatchRow key={match.id} match={match} besidePage={besidePage} />
        ))}
      </ul>
    </>
  )
}

function MatchRow(props: {
  readonly match: OrderMatches['matches'][number]
  readonly besidePage: string
}) {
  const { match, besidePage } = props
  const { id, fullId, externalId, customer, status, why } = match
  return (
    <li>
      <button
        type="button"
        class="pick"
        onClick={() => lookUp({ order: id, name: fullId, besidePage })}
      >
        <span class="row">
          <strong>{fullId}</strong>
          {externalId === undefined || externalId === fullId ? null : <span>{externalId}</span>}
          {status === undefined ? null : <Badge tone="calm">{status}</Badge>}
        </span>
        {customer === undefined ? null : <span>{customer}</span>}
        <span class="soft small">{words.value.find.why(why.field, why.value)}</span>
      </button>
    </li>
  )
}
