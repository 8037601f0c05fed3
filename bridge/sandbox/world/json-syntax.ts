/** Finds the first place where a text stops being JSON, so that an error can name its line. */

export interface SyntaxFault {
  readonly line: number
  readonly column: number
  readonly problem: string
}

class Stop extends Error {
  readonly at: number
  constructor(at: number, problem: string) {
    super(problem)
    this.at = at
  }
}

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
// A string up to its closing quote: no bare control characters, only JSON's escapes.
const stringPattern = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y

/** The fault of a text that `JSON.parse` refused; null when it finds none. */
export function findSyntaxFault(text: string): SyntaxFault | null {
  try {
    const end = skipSpace(text, value(text, skipSpace(text, 0)))
    if (end < text.length) throw new Stop(end, 'there is something after the end of the value')
    return null
  } catch (thrown) {
    if (!(thrown instanceof Stop)) return null
    const before = text.slice(0, thrown.at)
    const line = before.split('\n').length
    return { line, column: thrown.at - before.lastIndexOf('\n'), problem: thrown.message }
  }
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (' \t\n\r'.includes(text.charAt(at)) && at < text.length) at += 1
  return at
}

function match(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : null
}

function value(text: string, at: number): number {
  const first = text.charAt(at)
  if (first === '{') return list(text, at, '}', member)
  if (first === '[') return list(text, at, ']', value)
  if (first === '"') return string(text, at)
  for (const word of ['true', 'false', 'null']) {
    if (text.startsWith(word, at)) return at + word.length
  }
  const end = match(numberPattern, text, at)
  if (end !== null) return end
  throw new Stop(
    at,
    first === '' ? 'the file ends too early' : `a value cannot start with ${first}`,
  )
}

function string(text: string, at: number): number {
  const end = match(stringPattern, text, at)
  if (end === null) throw new Stop(at, 'this text is not closed, or holds a character JSON forbids')
  return end
}

function member(text: string, at: number): number {
  if (text.charAt(at) !== '"') throw new Stop(at, 'a name in double quotes is expected here')
  const colon = skipSpace(text, string(text, at))
  if (text.charAt(colon) !== ':') throw new Stop(colon, 'a colon is expected here')
  return value(text, skipSpace(text, colon + 1))
}

type Part = (text: string, at: number) => number

function list(text: string, start: number, close: string, part: Part): number {
  let at = skipSpace(text, start + 1)
  if (text.charAt(at) === close) return at + 1
  for (;;) {
    at = skipSpace(text, part(text, at))
    const next = text.charAt(at)
    if (next === close) return at + 1
    if (next !== ',') throw new Stop(at, `a comma or ${close} is expected here`)
    at = skipSpace(text, at + 1)
  }
}
