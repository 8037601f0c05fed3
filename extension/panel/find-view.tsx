/** Looking an order up by any reference: what matches, why, and when to choose. */
import { signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { OrderMatches } from '../../shared/insights/match-orders.ts'
import { Badge } from '../components/badge.tsx'
import { fieldName, statusName } from '../components/names.ts'
import { SpokenFailure } from '../components/spoken-failure.tsx'
import { Waiting } from '../components/waiting.tsx'
import { words } from '../words/words.ts'
import { askTool, type Desk } from './desk.ts'
import { handedText, lookUp } from './navigation.ts'
import { takeFocus } from './take-focus.ts'
import { useAnswer } from './use-answer.ts'

/** A match from this score on is one of a reference, not of words (see find_order). */
const sureScore = 65

/** The most the tool takes; a pasted subject may be longer than anybody types. */
const longest = 500

// They outlive the view: whoever has looked at one of several matches comes back for the next.
const typed = signal('')
const query = signal('')
/** What was looked up outside the panel, until its answer is here. */
const handed = signal<string | null>(null)

export function FindView({
  desk,
  besidePage,
}: {
  readonly desk: Desk
  readonly besidePage: string
}) {
  const say = words.value.find
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // The view has one field, and one comes here to type; the next reference takes the place of the last.
    takeFocus(field.current)
    // Selecting would bring the focus along.
    if (document.activeElement === field.current) field.current?.select()
    return () => {
      handed.value = null
    }
  }, [])
  useEffect(() => {
    const text = handedText.value
    if (text === null) return
    handedText.value = null
    typed.value = text.slice(0, longest)
    query.value = typed.value
    handed.value = query.value
  }, [handedText.value])
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
            type="search"
            name="reference"
            autoComplete="off"
            spellcheck={false}
            maxLength={longest}
            value={typed.value}
            ref={field}
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
        <Matches
          key={query.value}
          desk={desk}
          query={query.value}
          besidePage={besidePage}
          opensSure={handed.value === query.value}
        />
      )}
    </section>
  )
}

function Matches(props: {
  readonly desk: Desk
  readonly query: string
  readonly besidePage: string
  /** Whether a person who did not ask here is brought straight to the order, where only one can be meant. */
  readonly opensSure: boolean
}) {
  const { desk, query, besidePage, opensSure } = props
  const say = words.value.find
  const { answer, again, cancel } = useAnswer({
    key: `${desk.accountId ?? ''} ${query}`,
    isReady: desk.isConnected,
    ask: (options) => askTool(desk, 'find_order', { query, limit: 10 }, options),
  })
  const sure = opensSure && answer.state === 'ready' ? onlySure(answer.value) : null
  useEffect(() => {
    if (sure !== null) lookUp({ order: sure.id, name: sure.fullId, besidePage })
    // Opened once: whoever comes back wants the list.
    if (answer.state === 'ready') handed.value = null
  }, [sure?.id, answer.state])
  if (answer.state === 'waiting' || sure !== null) {
    return (
      <Waiting
        lines={4}
        progress={answer.state === 'waiting' ? answer.progress : null}
        what={say.title}
        onCancel={cancel}
      />
    )
  }
  if (answer.state === 'failed') return <SpokenFailure error={answer.error} onAgain={again} />
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

/** The one order a reference can mean; null where none or several fit. */
function onlySure({ matches, ambiguous }: OrderMatches): OrderMatches['matches'][number] | null {
  const [first, second] = matches
  if (first === undefined || ambiguous || first.score < sureScore) return null
  return second !== undefined && second.score >= sureScore ? null : first
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
          {status === undefined ? null : <Badge tone="calm">{statusName(status)}</Badge>}
        </span>
        {customer === undefined ? null : <span>{customer}</span>}
        <span class="soft small">{words.value.find.why(fieldName(why.field), why.value)}</span>
      </button>
    </li>
  )
}
