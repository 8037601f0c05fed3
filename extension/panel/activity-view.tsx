/** What waits for a person or is let through for a while, and what was asked by whom. */
import './activity.css'
import { useState } from 'preact/hooks'
import type { Waiting } from '../../shared/wire/decision-exchanges.ts'
import { activityWords } from '../words/activity-words.ts'
import { ActivityHistory } from './activity-history.tsx'
import type { Desk } from './desk.ts'
import { WaitingList } from './waiting-list.tsx'

/** Opens on what waits or stands, if anything does. */
export function ActivityView(props: {
  readonly desk: Desk
  readonly waiting: Waiting
  readonly besidePage: string
}) {
  const { desk, waiting, besidePage } = props
  const say = activityWords()
  const count = waiting.writes.length + waiting.clients.length
  const [part, setPart] = useState<'waiting' | 'history'>(
    count > 0 || (waiting.standing ?? []).length > 0 ? 'waiting' : 'history',
  )
  const choice = (name: 'waiting' | 'history') => (
    <button
      type="button"
      aria-pressed={part === name}
      data-part={name}
      onClick={() => setPart(name)}
    >
      {say[name]}
      {name === 'waiting' && count > 0 ? <span class="count">{count}</span> : null}
    </button>
  )
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields. */}
      <div class="switch" role="group" aria-label={say.label}>
        {choice('waiting')}
        {choice('history')}
      </div>
      {part === 'waiting' ? (
        <WaitingList desk={desk} waiting={waiting} />
      ) : (
        <ActivityHistory desk={desk} besidePage={besidePage} />
      )}
    </>
  )
}
