/** The zones an order's moments may be told in: those of its stops, each once, then the organisation's. */
import type { OrderBrief } from '../../shared/insights/brief.ts'
import type { Desk } from './desk.ts'

/** `brief` is null while it is not known. */
export function zonesOf(brief: OrderBrief | null, desk: Pick<Desk, 'zones'>): readonly string[] {
  const stops = brief?.facts.stops ?? []
  return [...new Set(stops.flatMap(({ planned }) => planned?.timezone ?? [])), ...desk.zones]
}
