/** When an order was last heard of by a person, an integration or tracking. */
import { Temporal } from 'temporal-polyfill'
import { readNotes } from './notes.ts'
import type { OrderFacts } from './order-facts.ts'
import { parseInstant, resolveZone } from './stop-time.ts'
import type { Stop } from './stops.ts'

const orderTracking = ['lastSeenTime', 'etaLastUpdated'] as const
const taskTracking = ['geofenceArrivalTime', 'geofenceDepartureTime'] as const

/**
 * The newest sign of life up to `asOf`: an event of a person or an integration, a position, a geofence or an arrival.
 * Automation is none. Undefined when there is no sign at all.
 */
export function lastHeard(
  facts: OrderFacts,
  stops: readonly Stop[],
  asOf: Date,
): Temporal.Instant | undefined {
  const zone = resolveZone(undefined, facts.orgTimezone).zone
  const times: number[] = []
  for (const { at, source } of readNotes(facts.events, asOf.getTime())) {
    if (source !== 'automation') times.push(at)
  }
  for (const field of orderTracking) {
    const at = parseInstant(facts.order[field], zone)
    if (at !== null) times.push(at.epochMilliseconds)
  }
  for (const stop of stops) {
    const task = facts.tasks.find(({ id }) => id === stop.taskId)
    const tracked = taskTracking.map((field) => parseInstant(task?.[field], stop.zone))
    for (const at of [...tracked, stop.arrival, stop.completion]) {
      if (at !== null && at !== undefined) times.push(at.epochMilliseconds)
    }
  }
  const past = times.filter((time) => time <= asOf.getTime())
  return past.length === 0 ? undefined : Temporal.Instant.fromEpochMilliseconds(Math.max(...past))
}
