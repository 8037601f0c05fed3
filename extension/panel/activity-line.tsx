/** One line of the audit: what, by whom, when, on which records, and how it ended. */
import { Badge, type Tone } from '../components/badge.tsx'
import { age } from '../components/time-words.ts'
import type { PanelExchanges } from '../messages.ts'
import { activityWords } from '../words/activity-words.ts'
import { words } from '../words/words.ts'
import { lookUp } from './navigation.ts'

export type Line = PanelExchanges['activity.list']['reply']['lines'][number]

/** More ids than this are only counted. */
const mostIds = 3
const tones: Readonly<Record<string, Tone>> = {
  done: 'good',
  allowed: 'good',
  asked: 'calm',
  denied: 'calm',
  expired: 'calm',
  changed: 'risk',
  ended: 'calm',
  cancelled: 'calm',
}

export function ActivityLine(props: {
  readonly line: Line
  readonly now: number
  readonly besidePage: string
}) {
  const { line, now, besidePage } = props
  const { at, tool, title, client, serverId, serverName, recordIds, outcome, approvedBy } = line
  const say = activityWords()
  const more = recordIds.length - mostIds
  return (
    <li class="asked" data-outcome={outcome} data-tool={tool} data-seq={line.seq}>
      <p class="row">
        <strong class="grow">
          {say.tools[tool] ?? say.acts[tool] ?? title ?? (tool === 'sign_in' ? say.signIn : tool)}
        </strong>
        <Badge tone={tones[outcome] ?? 'bad'}>{say.outcomes[outcome] ?? outcome}</Badge>
      </p>
      <p class="soft small">
        {serverId === 'administration'
          ? serverName
          : `${client ?? say.unnamed} · ${say.servers[serverId] ?? serverName}`}
        {approvedBy === null ? '' : ` · ${say.by(nameOfDecider(approvedBy))}`}
      </p>
      <p class="soft small">
        <time dateTime={at}>
          {age(at, now)} · {exactly(at, now)}
        </time>
        {line.durationMs > 0 ? `\u00a0· ${say.took(line.durationMs)}` : ''}
      </p>
      {recordIds.length === 0 ? null : (
        <p class="row ids">
          {recordIds.slice(0, mostIds).map((id) => (
            <button
              key={id}
              type="button"
              class="evidence"
              aria-label={say.showRecord(id)}
              onClick={() => lookUp({ order: id, name: id, besidePage })}
            >
              {id}
            </button>
          ))}
          {more > 0 ? <span class="soft small">+{more}</span> : null}
        </p>
      )}
    </li>
  )
}

/** The name of whoever decided, without the id that the audit keeps beside it. */
export function nameOfDecider(by: string): string {
  return by.replace(/ \[[\w-]+\]$/u, '')
}

/** The day is told of what was on another. */
function exactly(at: string, now: number): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString()
  return new Intl.DateTimeFormat(words.value.locale, {
    ...(isToday ? {} : { dateStyle: 'medium' }),
    timeStyle: 'medium',
    hourCycle: 'h23',
  }).format(new Date(at))
}
