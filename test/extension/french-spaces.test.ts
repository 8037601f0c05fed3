/** French sets a space before its high signs and inside its quotation marks; none of them may begin or end a line alone. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { french } from '../../extension/words/french.ts'
import { frenchAccounts } from '../../extension/words/french-accounts.ts'
import { frenchActivity } from '../../extension/words/french-activity.ts'
import { frenchConnect } from '../../extension/words/french-connect.ts'
import { frenchOptions } from '../../extension/words/french-options.ts'
import { frenchWelcome } from '../../extension/words/french-welcome.ts'
import { frenchWidget } from '../../extension/words/french-widget.ts'
import { notificationWords } from '../../extension/words/notification-words.ts'
import { tables, textsOf } from '../helpers/english-words.ts'
import { root } from '../helpers/source-tree.ts'

/** Of functions only what cannot be code. */
const loose = { text: /[^\s:] [:;?!»](?!\S)|« /u, code: /« | »|[\p{L}}] [:;!](?=[`'])/u }

function looseTexts(words: unknown): string[] {
  if (typeof words === 'string') return loose.text.test(words) ? [words] : []
  if (typeof words === 'function') return loose.code.test(String(words)) ? [String(words)] : []
  if (typeof words !== 'object' || words === null) return []
  return Object.values(words).flatMap(looseTexts)
}

it('in every word of the pages and the panel', () => {
  const tables = [french, frenchAccounts, frenchActivity, frenchConnect, frenchOptions]
  const others = [frenchWelcome, frenchWidget, notificationWords.fr]
  expect(looseTexts([...tables, ...others])).toEqual([])
})

it('in every sentence of the answers', () => {
  const texts = tables.fr.flatMap(textsOf)
  expect(texts.length).toBeGreaterThan(1_000)
  expect(texts.filter((text) => / [:;?!»]|« /u.test(text))).toEqual([])
})

it('in what the browser shows', () => {
  const file = join(root, 'extension/public/_locales/fr/messages.json')
  const messages: unknown = JSON.parse(readFileSync(file, 'utf8'))
  expect(looseTexts(messages)).toEqual([])
})
