/** Where the person is in the panel: which view, which order looked up, which event pointed at. */
import { signal } from '@preact/signals'

export const views = ['order', 'find', 'shortcuts', 'activity', 'connect'] as const
export type View = (typeof views)[number]

export const view = signal<View>('order')

/** An order the person chose, for as long as the page it was chosen beside stays on screen. */
interface LookedUp {
  /** Anything the bridge finds an order by. */
  readonly order: string
  readonly name: string
  readonly besidePage: string
}
export const lookedUp = signal<LookedUp | null>(null)

/** What the timeline is asked to point at; `count` makes pointing twice at one thing two events. */
export const pointedAt = signal<{ readonly id: string; readonly count: number } | null>(null)

/** Points at an event of the timeline or at a stop. */
export function pointAt(id: string): void {
  pointedAt.value = { id, count: (pointedAt.value?.count ?? 0) + 1 }
}

/** A text that was looked up outside the panel, until the look-up view takes it; an empty one just opens that view. */
export const handedText = signal<string | null>(null)

/** Shows an order whatever is on screen. */
export function lookUp(found: LookedUp): void {
  lookedUp.value = found
  view.value = 'order'
}
