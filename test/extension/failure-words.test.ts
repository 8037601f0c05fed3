/** Errors in the language of the page: by kind, with the facts that come with them, and the English words kept. */
import { afterEach, expect, it } from 'vitest'
import { inWords, type Tried } from '../../extension/components/failure-words.ts'
import { english } from '../../extension/words/english.ts'
import { french } from '../../extension/words/french.ts'
import { spanish } from '../../extension/words/spanish.ts'
import { words } from '../../extension/words/words.ts'
import { errorKinds } from '../../shared/errors.ts'
import type { WireErrorFacts } from '../../shared/wire/wire-error-schema.ts'

const said = { message: 'What happened.', nextStep: 'What to do.' }
const candidates = [{ fullId: 'O-1' }, { fullId: 'O-2' }, { odd: true }]

afterEach(() => {
  words.value = english
})

it.each<[string, typeof english, WireErrorFacts, Tried | undefined, string]>([
  ['a limit', french, { ...said, kind: 'rate_limited', 'ratelimit-reset': 6.2 }, undefined, '7 s'],
  ['a limit', spanish, { ...said, kind: 'rate_limited', 'ratelimit-reset': 7 }, undefined, '7 s'],
  [
    'several',
    french,
    { ...said, kind: 'ambiguous', details: { candidates } },
    undefined,
    'O-1 ou O-2',
  ],
  [
    'several',
    spanish,
    { ...said, kind: 'ambiguous', details: { candidates } },
    undefined,
    'O-1 u O-2',
  ],
  ['a number', french, { ...said, kind: 'not_allowed' }, 'number', 'le numéro de la demande'],
  ['a tunnel', spanish, { ...said, kind: 'upstream_unavailable' }, 'tunnel', 'El túnel'],
  ['a link', spanish, { ...said, kind: 'link_closed' }, 'tunnel', 'enlace'],
  ['a kind from tomorrow', french, { ...said, kind: 'new_kind' }, undefined, 'Rosebridge même'],
])('%s', (_name, language, error, tried, expected) => {
  words.value = language
  const { message, nextStep, original } = inWords(error, tried)
  expect(`${message} ${nextStep}`).toContain(expected)
  expect(original).toBe('What happened. What to do.')
})

it('has English as it came', () => {
  expect(inWords({ ...said, kind: 'not_found' })).toMatchObject({ ...said, original: null })
})

it.each([
  ['French', french],
  ['Spanish', spanish],
])('has a sentence of its own for every kind: %s', (_name, language) => {
  words.value = language
  const told = errorKinds.map((kind) => inWords({ ...said, kind }).message)
  expect(new Set(told).size).toBe(errorKinds.length)
})
