/** Ids of generated orders and their parts: opaque to callers, yet the order can be told from the id. */
import { Random, uuidFrom } from './random.ts'

/** Parts of one order: 0 is the order, then two stops and two tasks. */
const partsPerOrder = 16

const multiplier = 0x9e3779b1

/** The multiplicative inverse modulo 2^32, by Newton's method. */
function inverse(odd: number): number {
  let guess = odd
  for (let step = 0; step < 5; step += 1) guess = Math.imul(guess, 2 - Math.imul(odd, guess))
  return guess
}

export class OrderIds {
  readonly #key: number
  readonly #count: number
  readonly #seed: number

  constructor(options: { readonly seed: number; readonly count: number }) {
    this.#seed = options.seed
    this.#count = options.count
    this.#key = new Random(options.seed).bits()
  }

  /** Id of a part of the order with that number (1 is the oldest). */
  id(number: number, part: number): string {
    const code = (Math.imul(number * partsPerOrder + part, multiplier) ^ this.#key) >>> 0
    const random = new Random(this.#seed + code)
    return uuidFrom(code, random.bits(), random.bits(), random.bits())
  }

  /** Number of the order that an id belongs to; null for an id that was never given. */
  orderNumber(id: string): number | null {
    if (!/^[0-9a-f]{8}-/.test(id)) return null
    const code = (Number.parseInt(id.slice(0, 8), 16) ^ this.#key) >>> 0
    const index = Math.imul(code, inverse(multiplier)) >>> 0
    const number = Math.floor(index / partsPerOrder)
    const known = number >= 1 && number <= this.#count
    return known && this.id(number, index % partsPerOrder) === id ? number : null
  }
}
