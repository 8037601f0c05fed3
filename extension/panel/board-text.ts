/** The exceptions of a board as text, a line each, for a hand-over. */
import type { OrderException } from '../../shared/insights/exceptions.ts'
import { duration } from '../components/time-words.ts'
import { words } from '../words/words.ts'

export function boardText(exceptions: readonly OrderException[]): string {
  return exceptions.map(lineOf).join('\n')
}

function lineOf({ order, kinds, minutes, reason, nextAction }: OrderException): string {
  const { board, order: say, common } = words.value
  const found = kinds.map((kind, index) =>
    index === 0 && minutes !== undefined
      ? `${board.kinds[kind]} ${duration(minutes)}`
      : board.kinds[kind],
  )
  const name = [order.fullId, order.customer].filter((part) => part !== undefined).join(', ')
  return `${name} (${found.join(', ')})${common.colon} ${reason} ${say.next}${common.colon} ${nextAction}`
}
