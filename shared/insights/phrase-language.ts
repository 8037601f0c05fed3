/** The phrase language: lines of data become matchers over words, looked up by their first word. */
import {
  type Element,
  gather,
  matchFrom,
  startsWithDigit,
  type WordElement,
} from './phrase-match.ts'
import { wordClasses } from './phrases/word-classes.ts'

/**
 * A line is `CODE[@party][~] pattern`. CODE is an X12 1651 code or `--`; `~` marks a weak sign, which counts only where
 * nothing better is said. The pattern is words in order: `a|b` either, `word*` any ending, `word?` may be absent,
 * `#` a number, `..` up to three words between, `.` up to one, `@name` a word of that class. Parts joined by ` & ` may
 * stand in any order, up to six words apart.
 */
export interface PhraseTable<Topic extends string = string> {
  readonly topic: Topic
  readonly lines: string
  /** True when these phrases win against others that name as many words. */
  readonly first?: true
}

export interface PhraseRow<Topic extends string = string> {
  readonly topic: Topic
  readonly code: string | null
  readonly party: string | null
  readonly weak: boolean
  readonly pattern: string
  readonly first: boolean
}

export interface PhraseHit<Topic extends string = string> {
  readonly row: PhraseRow<Topic>
  /** First word and the one after the last. */
  readonly from: number
  readonly to: number
  /** How many words of the text the pattern named. */
  readonly named: number
}

interface Matcher<Topic extends string> {
  readonly row: PhraseRow<Topic>
  readonly elements: readonly Element[]
  /** The other parts, in every order in which they may be looked for on either side. */
  readonly others: readonly (readonly (readonly Element[])[])[]
}

export class PhraseError extends Error {
  override readonly name = 'PhraseError'
}

function expandClass(part: string): string[] {
  if (!part.startsWith('@')) return [part]
  const words = wordClasses.get(part.slice(1))
  if (words === undefined)
    throw new PhraseError(`Unknown word class ${part}: add it to phrases/word-classes.ts.`)
  return [...words]
}

function parseElement(source: string): Element {
  if (source === '..') return 3
  if (source === '.') return 1
  const optional = source.endsWith('?')
  const parts = (optional ? source.slice(0, -1) : source).split('|').flatMap(expandClass)
  return {
    exact: new Set(parts.filter((part) => !part.endsWith('*') && part !== '#')),
    prefixes: parts.filter((part) => part.endsWith('*')).map((part) => part.slice(0, -1)),
    number: parts.includes('#'),
    optional,
  }
}

function parseLine<Topic extends string>(
  line: string,
  table: PhraseTable<Topic>,
): PhraseRow<Topic> {
  const match = /^(--|[A-Z][A-Z0-9]{1,11})(?:@([a-z]+))?(~)?\s+(\S.*)$/u.exec(line)
  const code = match?.[1]
  const pattern = match?.[4]
  if (code === undefined || pattern === undefined)
    throw new PhraseError(`Not a phrase: "${line}". Write CODE[@party][~] pattern.`)
  return {
    topic: table.topic,
    first: table.first === true,
    code: code === '--' ? null : code,
    party: match?.[2] ?? null,
    weak: match?.[3] === '~',
    pattern,
  }
}

/** Rows of a table; `#` at the start of a line is a comment. */
export function phraseRows<Topic extends string>(table: PhraseTable<Topic>): PhraseRow<Topic>[] {
  return table.lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => parseLine(line, table))
}

/** Phrases ready to be found in words. */
export class PhraseBook<Topic extends string = string> {
  readonly #exact = new Map<string, Matcher<Topic>[]>()
  readonly #prefix = new Map<string, Matcher<Topic>[]>()
  readonly #number: Matcher<Topic>[] = []
  readonly words = new Set<string>()

  constructor(tables: readonly PhraseTable<Topic>[]) {
    for (const row of tables.flatMap((table) => phraseRows(table))) this.#add(row)
  }

  #add(row: PhraseRow<Topic>): void {
    const parts = row.pattern.split(' & ').map((part) => part.split(/\s+/u).map(parseElement))
    for (const element of parts.flat()) {
      if (typeof element === 'number') continue
      for (const word of [...element.exact, ...element.prefixes]) this.words.add(word)
    }
    const costs = parts.map(anchorCost)
    const rarest = costs.indexOf(Math.min(...costs))
    const anchor = parts[rarest]
    if (anchor !== undefined) this.#addPart(row, anchor, orders(parts.toSpliced(rarest, 1)))
  }

  #addPart(row: PhraseRow<Topic>, elements: readonly Element[], others: Matcher<Topic>['others']) {
    let start = 0
    for (;;) {
      const first = elements[start]
      if (first === undefined || typeof first === 'number')
        throw new PhraseError(`"${row.pattern}" must begin with a word that is always there.`)
      this.#index(first, { row, elements: elements.slice(start), others })
      if (!first.optional) return
      start += 1
    }
  }

  #index(first: WordElement, matcher: Matcher<Topic>): void {
    for (const word of first.exact) push(this.#exact, word, matcher)
    for (const prefix of first.prefixes) push(this.#prefix, prefix.slice(0, 3), matcher)
    if (first.number) this.#number.push(matcher)
  }

  /** Every place where a phrase stands, overlapping ones included. */
  find(words: readonly string[]): PhraseHit<Topic>[] {
    const hits: PhraseHit<Topic>[] = []
    for (let from = 0; from < words.length; from += 1) {
      const word = words[from] ?? ''
      collect(this.#exact.get(word), words, from, hits)
      if (this.#prefix.size > 0) collect(this.#prefix.get(word.slice(0, 3)), words, from, hits)
      if (startsWithDigit(word)) collect(this.#number, words, from, hits)
    }
    return hits
  }

  /** The hits that remain when the one that names more words wins each overlap. */
  findBest(words: readonly string[]): PhraseHit<Topic>[] {
    const all = this.find(words)
    if (all.length < 2) return all
    const ranked = all
      .map((hit, order) => ({ hit, order }))
      .sort(
        (a, b) =>
          b.hit.named - a.hit.named ||
          Number(b.hit.row.first) - Number(a.hit.row.first) ||
          a.hit.from - b.hit.from ||
          a.order - b.order,
      )
    const kept: PhraseHit<Topic>[] = []
    for (const { hit } of ranked) {
      if (kept.every((other) => hit.to <= other.from || other.to <= hit.from)) kept.push(hit)
    }
    return kept.sort((a, b) => a.from - b.from)
  }
}

const everyday = new Set(
  (
    'no not late wait waiting hours hrs hr hour out on in at up off it they he she him us was is has have get got the to ' +
    'from for by until till til back driver truck load delivery pickup eta stop de la el le en pas con por si'
  ).split(' '),
)

/** How many words of notes may begin a part: the rarest part is the one to look for first. */
function anchorCost(part: readonly Element[]): number {
  let cost = 0
  for (const element of part) {
    if (typeof element === 'number') break
    for (const word of element.exact) cost += everyday.has(word) ? 40 : 1
    cost += element.prefixes.length * 5 + (element.number ? 100 : 0)
    if (!element.optional) break
  }
  return cost
}

/** Every order of a few things. */
function orders<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]]
  return items.flatMap((item, index) =>
    orders(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  )
}

function push<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [item])
  else if (list.at(-1) !== item) list.push(item)
}

function collect<Topic extends string>(
  candidates: readonly Matcher<Topic>[] | undefined,
  words: readonly string[],
  from: number,
  hits: PhraseHit<Topic>[],
): void {
  if (candidates === undefined) return
  for (const { row, elements, others } of candidates) {
    const end = matchFrom(elements, 0, words, from, 0)
    if (end === null) continue
    for (const order of others) {
      const span = gather(order, words, { from, ...end })
      if (span === null) continue
      hits.push({ row, ...span })
      break
    }
  }
}
