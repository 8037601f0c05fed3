/** The answering half of a peer: calls become handlers' work, and their outcomes become frames. */
import * as z from 'zod/mini'
import { type CallFacts, type Exchanges, type Handlers, half } from './exchange.ts'
import { type Frame, problemOf } from './frames.ts'
import { unreadable, WireError } from './wire-error.ts'
import type { WireErrorFacts } from './wire-error-schema.ts'

/** More calls than this at once is a fault of the far side, not work. */
const maxOpenCalls = 64

interface Answering {
  answer(call: Extract<Frame, { type: 'call' }>): void
  abort(id: number): void
  abortAll(): void
}

/** Answers calls by `handlers`; every call gets exactly one reply or failure unless it was cancelled. */
export function answerCalls<Answers extends Exchanges<Answers>>(options: {
  readonly answers: Answers
  readonly handlers: Handlers<Answers>
  readonly describe: (thrown: unknown) => WireErrorFacts
  /** Throws for a call that may not be made yet; asked before its input is read. */
  readonly admit?: ((name: string) => void) | undefined
  /** Runs the work of an admitted call, in whatever surroundings it needs. */
  readonly within?: ((work: () => Promise<unknown>) => Promise<unknown>) | undefined
  readonly send: (frame: Frame) => void
}): Answering {
  const { answers, handlers, describe, admit, within = (work) => work(), send } = options
  const open = new Map<number, AbortController>()
  const isKnown = (name: string): name is keyof Answers & string => Object.hasOwn(answers, name)

  const run = async (call: Extract<Frame, { type: 'call' }>, controller: AbortController) => {
    const { id, name } = call
    const { signal } = controller
    const facts: CallFacts = {
      signal,
      progress: (progress) => {
        if (!signal.aborted) send({ ...progress, type: 'progress', id })
      },
    }
    try {
      admit?.(name)
      if (!isKnown(name)) throw unreadable('The request', `nobody here answers "${name}"`)
      const output = await within(() => perform(answers, handlers, name, call.input, facts))
      if (!signal.aborted) send({ type: 'reply', id, output })
    } catch (thrown) {
      const error = thrown instanceof WireError ? thrown.facts : describe(thrown)
      if (!signal.aborted) send({ type: 'failure', id, error })
    } finally {
      open.delete(id)
    }
  }

  return {
    answer(call) {
      if (open.has(call.id) || open.size >= maxOpenCalls) {
        const problem = open.has(call.id) ? 'its id is in use' : 'too many calls are open'
        const error = unreadable('The request', problem).facts
        return send({ type: 'failure', id: call.id, error })
      }
      const controller = new AbortController()
      open.set(call.id, controller)
      void run(call, controller)
    },
    abort: (id) => open.get(id)?.abort(),
    abortAll() {
      for (const controller of open.values()) controller.abort()
    },
  }
}

async function perform<E extends Exchanges<E>, N extends keyof E>(
  answers: E,
  handlers: Handlers<E>,
  name: N,
  input: unknown,
  facts: CallFacts,
): Promise<unknown> {
  const parsed = z.safeParse(half(answers, name, 'request'), input)
  if (!parsed.success) throw unreadable('The request', problemOf(parsed.error))
  return await handlers[name](parsed.data, facts)
}
