/** Names in notes: a stop, carrier or customer by name counts as its role, so "Storm Lake Foods" is no storm. */
import { fold, type Word } from './prose.ts'

interface Name {
  readonly words: readonly string[]
  readonly role: string
}

function wordsOf(name: string): string[] {
  return fold(name)
    .replaceAll("'", '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

export interface NamedParty {
  readonly name: string
  /** The word that takes the name's place: `shipper`, `receiver`, `carrier`, `customer`, or empty for a mere place. */
  readonly role: string
}

/** Replaces names of one order's parties; made once per order. */
export class NameMask {
  readonly #names: readonly Name[]

  /** `isTradeWord` tells words that mean something on their own and must not be taken for a short name. */
  constructor(parties: readonly NamedParty[], isTradeWord: (word: string) => boolean) {
    const names: Name[] = []
    for (const { name, role } of parties) {
      const words = wordsOf(name)
      const first = words.at(0)
      if (first === undefined || fold(name).length < 3) continue
      if (role === '' && !words.some(isTradeWord)) continue
      names.push({ words, role })
      if (role === '') continue
      if (words.length > 2) names.push({ words: words.slice(0, 2), role })
      if (words.length > 1 && first.length >= 5 && !isTradeWord(first))
        names.push({ words: [first], role })
    }
    this.#names = names.toSorted((a, b) => b.words.length - a.words.length)
  }

  mask(words: readonly Word[]): Word[] {
    const masked: Word[] = []
    let index = 0
    while (index < words.length) {
      const here = words[index]
      if (here === undefined) break
      const name = this.#names.find((candidate) =>
        candidate.words.every((part, offset) => {
          const word = words[index + offset]?.norm
          return word === part || (offset === candidate.words.length - 1 && word === `${part}s`)
        }),
      )
      if (name === undefined) {
        masked.push(here)
        index += 1
        continue
      }
      const last = words[index + name.words.length - 1] ?? here
      masked.push({ ...here, norm: name.role === '' ? 'placename' : name.role, end: last.end })
      index += name.words.length
    }
    return masked
  }
}
