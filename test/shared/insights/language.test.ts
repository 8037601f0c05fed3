/** The language of the trade: one sentence, one cause or one arrival; the tables are plain text files. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { answerTo } from './one-note.ts'

function linesOf(name: string): string[] {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split(/\r?\n/u)
}

describe('a note states its cause', () => {
  const rows = linesOf('cause-language.txt').map((line) => {
    const [category = '', code = '', ...words] = line.split('|')
    return { category, code, words: words.join('|') }
  })
  test.each(rows)('$words', ({ category, code, words }) => {
    const { cause } = answerTo(words)
    expect(cause.category).toBe(category)
    if (code !== '') expect(cause.code).toBe(code)
    expect(cause.quote).toBe(category === 'not_stated' ? null : words)
  })
})

describe('a note tells an arrival', () => {
  const rows = linesOf('eta-language.txt').map((line) => {
    const [at = '', ...words] = line.split('|')
    return { at, words: words.join('|') }
  })
  test.each(rows)('$words', ({ at, words }) => {
    const { eta } = answerTo(words)
    expect(eta?.at.slice(5, 16).replace('T', ' ') ?? '-').toBe(at)
  })
})
