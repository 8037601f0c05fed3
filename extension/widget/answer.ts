/** The result of a tool call, told apart by what it holds. The bridge has checked it; here it is only recognised. */
import type { DelayGrounds } from '../../shared/insights/delay-grounds.ts'
import type { DelayExplanation } from '../../shared/insights/delay-schema.ts'
import type { ExceptionList } from '../../shared/insights/exceptions.ts'
import type { OrderDrawing } from '../../shared/insights/order-drawing.ts'
import type { Timeline } from '../../shared/insights/timeline.ts'
import type { WireErrorFacts } from '../../shared/wire/wire-error-schema.ts'
import { isObject, isObjectList, textOf } from './json.ts'

export type Answer =
  | {
      readonly kind: 'delay'
      readonly delay: DelayExplanation
      readonly grounds: DelayGrounds | undefined
      readonly drawing: OrderDrawing | null
    }
  | {
      readonly kind: 'timeline'
      readonly timeline: Timeline
      readonly drawing: OrderDrawing | null
    }
  | { readonly kind: 'exceptions'; readonly list: ExceptionList }
  | { readonly kind: 'failure'; readonly error: WireErrorFacts }
  /** Nothing that can be drawn: its text as it is. */
  | { readonly kind: 'text'; readonly text: string }

/** The tool that gives each kind of answer. */
export const toolNames = {
  delay: 'explain_order_delay',
  timeline: 'get_order_timeline',
  exceptions: 'list_order_exceptions',
} as const

const drawingKey = 'rosebridge/drawing'
const groundsKey = 'rosebridge/grounds'

export function readAnswer(result: Readonly<Record<string, unknown>>): Answer {
  const { structuredContent: told, _meta: aside } = result
  const beside = isObject(aside) ? aside : {}
  const drawing = isDrawing(beside[drawingKey]) ? beside[drawingKey] : null
  const grounds = areGrounds(beside[groundsKey]) ? beside[groundsKey] : undefined
  if (result.isError !== true) {
    if (isDelay(told)) return { kind: 'delay', delay: told, grounds, drawing }
    if (isTimeline(told)) return { kind: 'timeline', timeline: told, drawing }
    if (isExceptionList(told)) return { kind: 'exceptions', list: told }
  }
  if (isObject(told) && isFailure(told.error)) return { kind: 'failure', error: told.error }
  const parts = isObjectList(result.content) ? result.content : []
  return { kind: 'text', text: parts.map(({ text }) => textOf(text) ?? '').join('\n') }
}

function isDelay(told: unknown): told is DelayExplanation {
  return (
    isObject(told) &&
    isObject(told.order) &&
    isObject(told.cause) &&
    typeof told.state === 'string' &&
    ['impact', 'unknowns'].every((key) => Array.isArray(told[key])) &&
    isObjectList(told.evidence) &&
    isObjectList(told.doneSoFar)
  )
}

function isTimeline(told: unknown): told is Timeline {
  return isObject(told) && isObject(told.order) && isObjectList(told.entries)
}

function isExceptionList(told: unknown): told is ExceptionList {
  return isObject(told) && isObjectList(told.exceptions) && typeof told.considered === 'number'
}

function isDrawing(given: unknown): given is OrderDrawing {
  return isObject(given) && typeof given.asOf === 'string' && isObjectList(given.stops)
}

function areGrounds(given: unknown): given is DelayGrounds {
  return isObject(given) && isObjectList(given.known) && Array.isArray(given.impact)
}

function isFailure(error: unknown): error is WireErrorFacts {
  return isObject(error) && typeof error.message === 'string' && typeof error.nextStep === 'string'
}
