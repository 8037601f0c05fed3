/** The zones of an order's stops, each once. */
import type { OrderBrief } from '../../shared/insights/brief.ts'

export function zonesOf({ facts }: OrderBrief): readonly string[] {
  return [...new Set(facts.stops.flatMap(({ planned }) => planned?.timezone ?? []))]
}
