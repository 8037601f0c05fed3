/** The zones an answer's moments may be told in: those of its stops, then the organisation's. */
import type { OrderDrawing } from '../../shared/insights/order-drawing.ts'

export function zonesOf(drawing: OrderDrawing | null): string[] {
  if (drawing === null) return []
  return [...drawing.stops.flatMap(({ planned }) => planned?.timezone ?? []), drawing.timezone]
}
