/** The order at a glance: names to copy, who, where it stands, its stops, and the last word. */
import type { OrderBrief } from '../../shared/insights/brief.ts'
import { Badge } from '../components/badge.tsx'
import { CopyButton } from '../components/copying.tsx'
import { Icon } from '../components/icon.tsx'
import { statusName } from '../components/names.ts'
import { StateBadge } from '../components/state-badge.tsx'
import { StopList } from '../components/stop-list.tsx'
import { age, inZone, zoneOf } from '../components/time-words.ts'
import { words } from '../words/words.ts'

export function OrderCard(props: {
  readonly brief: OrderBrief
  readonly zones: readonly string[]
  readonly now: number
  readonly isRefreshing: boolean
  readonly onRefresh: () => void
}) {
  const { brief, zones, now, isRefreshing, onRefresh } = props
  const { order, facts } = brief
  const { order: say, common } = words.value
  const { drivers, carrier, lastUpdate, missing, nextAction } = facts
  const zone = facts.stops.find(({ done, planned }) => !done && planned !== null)?.planned?.timezone
  return (
    <section class="card" aria-label={say.card} aria-busy={isRefreshing} data-order={order.fullId}>
      <header>
        <h2>
          <CopyButton text={order.fullId} what={order.fullId} class="reference title">
            {order.fullId}
          </CopyButton>
        </h2>
        {order.url === undefined ? null : (
          <a
            class="icon-button"
            href={order.url}
            target="_blank"
            rel="noreferrer"
            aria-label={say.openInRoseRocket}
            title={say.openInRoseRocket}
          >
            <Icon name="open" />
          </a>
        )}
        <button
          type="button"
          class="icon-button"
          aria-label={common.refresh}
          title={common.refresh}
          onClick={onRefresh}
        >
          <Icon name="refresh" />
        </button>
      </header>
      <div class="row">
        <StateBadge state={facts.state} lateMinutes={facts.lateMinutes} />
        <Badge tone="calm">{statusName(order.status)}</Badge>
      </div>
      <div class="row">
        {referencesOf(brief).map(({ label, value }) => (
          <CopyButton key={value} text={value} what={`${label} ${value}`.trim()} class="reference">
            {label === '' ? null : <span class="soft small">{label}</span>}
            <span>{value}</span>
          </CopyButton>
        ))}
      </div>
      <dl class="facts">
        <dt>{say.customer}</dt>
        <dd>{order.customer ?? '–'}</dd>
        <dt>{say.carrier}</dt>
        <dd class={carrier === undefined ? 'soft' : ''}>{carrier ?? say.noCarrier}</dd>
        {drivers.length === 0 ? null : (
          <>
            <dt>{say.drivers}</dt>
            <dd>{drivers.join(', ')}</dd>
          </>
        )}
        <dt>{say.lastUpdate}</dt>
        <dd>
          {lastUpdate === null ? (
            <span class="soft">{say.noUpdate}</span>
          ) : (
            <>
              <p>
                {age(lastUpdate.at, now)}
                {lastUpdate.by === null ? '' : `, ${say.by(lastUpdate.by)}`}
              </p>
              <p class="soft small">
                {inZone(lastUpdate.at, zone ?? zoneOf(lastUpdate.at, zones))}
              </p>
            </>
          )}
        </dd>
        {missing.length === 0 ? null : (
          <>
            <dt>{say.missing}</dt>
            <dd>{missing.map((kind) => say.needed[kind]).join(', ')}</dd>
          </>
        )}
      </dl>
      <StopList stops={facts.stops} others={facts.otherStops ?? 0} />
      {nextAction === null ? null : (
        <p class="next">
          <strong>{say.next + common.colon}</strong> {nextAction}
        </p>
      )}
    </section>
  )
}

/** What else the order is called, each once: the word for its kind, and the number alone, which is what people paste. */
function referencesOf({ order, facts }: OrderBrief): { label: string; value: string }[] {
  const labels = words.value.order.references
  const found = new Map<string, string>()
  if (order.externalId !== undefined) found.set(order.externalId, '')
  for (const { field, value } of facts.references) {
    if (!found.has(value)) found.set(value, field === undefined ? '' : labels[field])
  }
  found.delete(order.fullId)
  return [...found].map(([value, label]) => ({ label, value }))
}
