/** How the demo speaks: each call and its answer printed for a person, each promise checked and counted. */
import type { CallToolResult } from '@modelcontextprotocol/client'
import { encode } from 'gpt-tokenizer/encoding/o200k_base'
import type { ConnectedClient } from '../helpers/mcp-client.ts'

const bold = (text: string) => `\u001b[1m${text}\u001b[0m`
const dim = (text: string) => `\u001b[2m${text}\u001b[0m`
const shownLines = 14

export interface Cost {
  readonly calls: number
  readonly tokens: number
}

/** A run of the demo: `ask` calls a tool and prints it, `check` holds a promise against the answer. */
export class Demo {
  readonly #client: ConnectedClient
  #failures: string[] = []
  #calls = 0
  #tokens = 0

  constructor(client: ConnectedClient) {
    this.#client = client
  }

  get failures(): readonly string[] {
    return this.#failures
  }

  /** Calls and tokens since the last time this was asked. */
  takeCost(): Cost {
    const cost = { calls: this.#calls, tokens: this.#tokens }
    this.#calls = 0
    this.#tokens = 0
    return cost
  }

  heading(text: string) {
    console.log(`\n${bold(text)}`)
  }

  say(text: string) {
    console.log(text)
  }

  /** Calls a tool, prints both sides, gives back the typed answer. */
  async ask(name: string, input: Record<string, unknown>): Promise<Record<string, unknown>> {
    console.log(`\n→ ${bold(name)} ${dim(JSON.stringify(input))}`)
    const result = await this.#client.call(name, input)
    const text = textOf(result)
    this.#calls += 1
    this.#tokens += encode(text).length
    for (const line of text.split('\n').slice(0, shownLines)) console.log(`  ${line.slice(0, 180)}`)
    const more = text.split('\n').length - shownLines
    if (more > 0) console.log(dim(`  … ${more} more lines`))
    this.check(`${name} answers`, result.isError !== true)
    return typeof result.structuredContent === 'object' && result.structuredContent !== null
      ? { ...result.structuredContent }
      : {}
  }

  /** Holds a promise: printed with a tick or a cross, and remembered when broken. */
  check(promise: string, holds: boolean) {
    console.log(`  ${holds ? '✔' : '✘'} ${promise}`)
    if (!holds) this.#failures.push(promise)
  }
}

function textOf({ content }: CallToolResult): string {
  return content.map((item) => (item.type === 'text' ? item.text : '')).join('\n')
}

/** A list of objects out of an untyped answer; anything else is empty. */
export function itemsOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value)
    ? value.filter((item) => typeof item === 'object' && item !== null)
    : []
}

/** An object out of an untyped answer; anything else is empty. */
export function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
