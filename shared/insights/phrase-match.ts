/** How a pattern of the phrase language is laid on words. */

export interface WordElement {
  readonly exact: ReadonlySet<string>
  readonly prefixes: readonly string[]
  readonly number: boolean
  readonly optional: boolean
}
/** A gap of at most so many words. */
export type Element = WordElement | number

export interface End {
  readonly to: number
  readonly named: number
}

const farthest = 6
const negations = new Set(
  (
    'no not never nothing isnt wasnt arent werent aint dont doesnt didnt hasnt havent without wo pas sans aucun sin ' +
    'ningun ninguna nunca but however mais pero'
  ).split(' '),
)

export interface Span extends End {
  readonly from: number
}

/** The span widened by each part within reach on either side; a negation or a turn between breaks the thought. */
export function gather(
  parts: readonly (readonly Element[])[],
  words: readonly string[],
  start: Span,
): Span | null {
  let span = start
  for (const part of parts) {
    const wider = follow(part, words, span) ?? precede(part, words, span)
    if (wider === null) return null
    span = wider
  }
  return span
}

function follow(part: readonly Element[], words: readonly string[], span: Span): Span | null {
  for (let position = span.to; position <= span.to + farthest; position += 1) {
    const end = matchFrom(part, 0, words, position, span.named)
    if (end !== null) return { from: span.from, ...end }
    if (negations.has(words[position] ?? '')) return null
  }
  return null
}

function precede(part: readonly Element[], words: readonly string[], span: Span): Span | null {
  const lowest = Math.max(0, span.from - farthest - part.length)
  for (let position = lowest; position < span.from; position += 1) {
    const end = matchFrom(part, 0, words, position, span.named)
    if (end === null || end.to > span.from || span.from - end.to > farthest) continue
    if (words.slice(end.to, span.from).some((word) => negations.has(word))) continue
    return { from: position, to: span.to, named: end.named }
  }
  return null
}

/** Whether a word is or begins with a number. */
export function startsWithDigit(word: string): boolean {
  const first = word.charCodeAt(0)
  return first >= 48 && first <= 57
}

function accepts(element: WordElement, word: string): boolean {
  return (
    element.exact.has(word) ||
    (element.prefixes.length > 0 && element.prefixes.some((prefix) => word.startsWith(prefix))) ||
    (element.number && startsWithDigit(word))
  )
}

/** Words that may stand between the words of any phrase: articles, possessives, forms of "to be". */
const fillers = new Set(
  (
    'a an the his her our their my your its this that these those some any all very really still just now also even ' +
    'been being be is was are were am there again so too quite is it currently already completely totally ' +
    'le la les l un une des du de d son sa ses notre leur ce cette el los las una unos unas del su sus nuestro lo se'
  ).split(' '),
)
const mostFillers = 2

/** Where the elements end when they stand at a position, fillers skipped; null when they do not. */
export function matchFrom(
  elements: readonly Element[],
  at: number,
  words: readonly string[],
  position: number,
  named: number,
  skipped = 0,
): End | null {
  const element = elements[at]
  if (element === undefined) return { to: position, named }
  if (typeof element === 'number') {
    for (let skip = 0; skip <= element; skip += 1) {
      const end = matchFrom(elements, at + 1, words, position + skip, named)
      if (end !== null) return end
    }
    return null
  }
  const word = words[position]
  if (word !== undefined && accepts(element, word)) {
    const end = matchFrom(elements, at + 1, words, position + 1, named + 1)
    if (end !== null) return end
  }
  if (element.optional) {
    const end = matchFrom(elements, at + 1, words, position, named)
    if (end !== null) return end
  }
  if (at === 0 || word === undefined || skipped >= mostFillers || !fillers.has(word)) return null
  return matchFrom(elements, at, words, position + 1, named, skipped + 1)
}
