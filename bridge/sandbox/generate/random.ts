/** Chance that is the same for the same seed. */

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
    const hex = () => this.bits().toString(16).padStart(8, '0')
    const [a, b, c, d] = [hex(), hex(), hex(), hex()]
    return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-a${c.slice(1, 4)}-${c.slice(4)}${d}`
  }
}
