/** What the widget shows: the answer it came with, and what was asked from inside it since. */
import { type Answer, readAnswer, toolNames } from './answer.ts'
import { widgetWords } from './language.ts'

type Values = Readonly<Record<string, unknown>>

/** One question with its answer; null while that is on its way. */
export interface Shown {
  /** Null until the host or the answer has told it. */
  readonly tool: string | null
  readonly input: Values
  readonly answer: Answer | null
  readonly isAsking: boolean
  readonly isCancelled: boolean
  /** The one it was opened from. */
  readonly from: Shown | null
}

const nothing: Shown = {
  tool: null,
  input: {},
  answer: null,
  isAsking: false,
  isCancelled: false,
  from: null,
}

/** `callTool` asks the host; `onChange` is told of everything new to show. */
export function createConversation({
  callTool,
  onChange,
}: {
  callTool(name: string, input: Values): Promise<Values>
  onChange(): void
}) {
  let shown = nothing
  /** Which question is the latest: an answer to an earlier one is dropped. */
  let turn = 0
  const show = (next: Shown) => {
    shown = next
    onChange()
  }
  const change = (part: Partial<Shown>) => show({ ...shown, ...part })
  const settle = (answer: Answer) => change({ answer, isAsking: false })
  const call = async (tool: string, input: Values): Promise<Answer> => {
    try {
      return readAnswer(await callTool(tool, input))
    } catch {
      const { notReached: message, notReachedNext: nextStep } = widgetWords.value
      return { kind: 'failure', error: { kind: 'not_reached', message, nextStep } }
    }
  }
  const ask = async (tool: string, input: Values, take: (answer: Answer) => void) => {
    turn += 1
    const own = turn
    change({ isAsking: true })
    const answer = await call(tool, input)
    if (turn === own) take(answer)
  }
  return {
    shown: () => shown,
    takeTool: (tool: string) => change({ tool }),
    takeInput: (input: Values) => change({ input }),
    cancel: () => change({ isCancelled: true }),
    takeResult(result: Values) {
      const answer = readAnswer(result)
      turn += 1
      change({ answer, isAsking: false, tool: toolOf(answer) ?? shown.tool })
    },
    refresh() {
      const { tool, input } = shown
      if (tool !== null) void ask(tool, input, settle)
    },
    /** Opens the delay of an order, with a way back. */
    open(order: string) {
      const input = { order }
      show({ ...nothing, tool: toolNames.delay, input, from: shown })
      void ask(toolNames.delay, input, settle)
    },
    back() {
      const { from } = shown
      if (from === null) return
      turn += 1
      show({ ...from, isAsking: false })
    },
    /** Adds what follows the entries or orders shown. */
    readOn() {
      const { answer, input } = shown
      if (answer?.kind === 'timeline') {
        const { order, entries, nextCursor: cursor } = answer.timeline
        void ask(toolNames.timeline, { ...input, order: order.id, cursor }, (more) => {
          if (more.kind !== 'timeline') return settle(more)
          const whole = [...entries, ...more.timeline.entries]
          settle({ ...answer, timeline: { ...more.timeline, entries: whole } })
        })
      } else if (answer?.kind === 'exceptions') {
        const { exceptions, nextCursor: cursor } = answer.list
        void ask(toolNames.exceptions, { ...input, cursor }, (more) => {
          if (more.kind !== 'exceptions') return settle(more)
          settle({
            ...more,
            list: { ...more.list, exceptions: [...exceptions, ...more.list.exceptions] },
          })
        })
      }
    },
  }
}
export type Conversation = ReturnType<typeof createConversation>

function toolOf({ kind }: Answer): string | undefined {
  return kind === 'failure' || kind === 'text' ? undefined : toolNames[kind]
}
