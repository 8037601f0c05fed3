/** Chance that is the same for the same seed. */

const hexWords = Array.from({ length: 0x10000 }, (_, word) => word.toString(16).padStart(4, '0'))

function hexWord(word: number): string {
  return hexWords[word & 0xffff] ?? ''
}

/** A version-4-looking UUID of four numbers of 32 bits. A large world makes hundreds of thousands. */
export function uuidFrom(a: number, b: number, c: number, d: number): string {
  const [version, variant] = [0x4000 | (b & 0xfff), 0xa000 | ((c >>> 16) & 0xfff)]
  const head = `${hexWord(a >>> 16)}${hexWord(a)}-${hexWord(b >>> 16)}-${hexWord(version)}`
  return `${head}-${hexWord(variant)}-${hexWord(c)}${hexWord(d >>> 16)}${hexWord(d)}`
}

export class Random {
  #state: number

  constructor(seed: number) {
    // A seed is folded to 32 bits; fractions and large numbers still differ from each other.
    this.#state = (Math.imul(Math.floor(seed), 0x9e3779b1) ^ Math.floor(seed / 0x100000000)) >>> 0
  }

  /** A whole number of 32 bits (mulberry32). */
  bits(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }

  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number {
    return min + Math.floor((this.bits() / 0x100000000) * (max - min + 1))
  }

  chance(share: number): boolean {
    return this.bits() / 0x100000000 < share
  }

  pick<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.between(0, items.length - 1)] ?? items[0]
  }

  uuid(): string {
    return uuidFrom(this.bits(), this.bits(), this.bits(), this.bits())
  }
}
