/** The shape of an exchange: a named request, its reply, and who answers it. */
import * as z from 'zod/mini'

/** What is asked and what is answered, each as a schema that its receiver parses with. */
export interface Exchange {
  readonly request: z.ZodMiniType
  readonly reply: z.ZodMiniType
}

/** Exchanges by name: everything one side of a link may ask of the other. */
export type Exchanges<E = Readonly<Record<string, Exchange>>> = {
  readonly [N in keyof E]: Exchange
}

/** A request as its asker writes it. */
export type RequestOf<E extends Exchanges<E>, N extends keyof E> = z.input<E[N]['request']>

/** A reply as its asker reads it. */
export type ReplyOf<E extends Exchanges<E>, N extends keyof E> = z.output<E[N]['reply']>

/** How far a long call has come; `done` and `total` in units of the tool's own choosing. */
export const progressSchema = z.object({
  done: z.number(),
  total: z.optional(z.number()),
  message: z.optional(z.string()),
})
export type Progress = z.output<typeof progressSchema>

/** What a handler gets beside the request: when to stop, and where to say how far it is. */
export interface CallFacts {
  readonly signal: AbortSignal
  progress(progress: Progress): void
}

/** One function per exchange; throws when it cannot answer. */
export type Handlers<E extends Exchanges<E>> = {
  readonly [N in keyof E]: (
    request: z.output<E[N]['request']>,
    facts: CallFacts,
  ) => Promise<z.input<E[N]['reply']>> | z.input<E[N]['reply']>
}

/** One half of an exchange. Exists because only a generic key keeps the schema's own type. */
export function half<E extends Exchanges<E>, N extends keyof E, Half extends keyof Exchange>(
  exchanges: E,
  name: N,
  part: Half,
): E[N][Half] {
  return exchanges[name][part]
}
