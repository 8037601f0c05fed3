/** Troubles made on purpose: which requests they hit, how often, and what they answer. */
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'

export const faultSchema = z.object({
  method: z.string().optional(),
  path: z
    .string()
    .refine(isPattern, { error: () => 'path must be a regular expression' })
    .optional(),
  /** Absent = the request goes on to its real answer after `delayMs`. */
  status: z.int().min(200).max(599).optional(),
  headers: z.record(z.string(), z.string()).optional(),
  /** Text is sent as it is, anything else as JSON. */
  body: z.unknown().optional(),
  delayMs: z.number().min(0).max(600_000).optional(),
  /** The request does its work first, and only its answer is lost: what is above is answered instead. */
  applied: z.boolean().optional(),
  /** Absent = until the faults are deleted. */
  times: z.int().min(1).optional(),
})
export type Fault = z.output<typeof faultSchema>

function isPattern(text: string): boolean {
  try {
    new RegExp(text)
    return true
  } catch {
    return false
  }
}

interface ArmedFault {
  readonly fault: Fault
  readonly pattern: RegExp | null
  left: number
}

export class Faults {
  #armed: ArmedFault[] = []

  add(fault: Fault): void {
    this.#armed.push({
      fault,
      pattern: fault.path === undefined ? null : new RegExp(fault.path),
      left: fault.times ?? Number.POSITIVE_INFINITY,
    })
  }

  clear(): void {
    this.#armed = []
  }

  /** The first fault that the request meets; counts it down. `path` is matched with and without the query. */
  take(method: string, path: string, query: string): Fault | null {
    const armed = this.#armed.find(
      ({ fault, pattern, left }) =>
        left > 0 &&
        (fault.method === undefined || fault.method.toUpperCase() === method) &&
        (pattern === null || pattern.test(path) || pattern.test(`${path}${query}`)),
    )
    if (armed === undefined) return null
    armed.left -= 1
    return armed.fault
  }
}

/** Waits and answers as the fault says; null lets the request go on. */
export async function suffer(fault: Fault, signal: AbortSignal): Promise<Response | null> {
  if (fault.delayMs !== undefined)
    await wait(fault.delayMs, undefined, { signal }).catch(() => undefined)
  const { status, body, headers } = fault
  if (status === undefined && body === undefined && headers === undefined) return null
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
  const type = text.trimStart().startsWith('<') ? 'text/html; charset=utf-8' : 'application/json'
  const bare = status === 204 || status === 304
  return new Response(bare ? null : text, {
    status: status ?? 200,
    headers: { 'content-type': type, ...headers },
  })
}
