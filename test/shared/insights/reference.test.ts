/** References in every dress become lookups, and never a pasted stranger's address. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseReference } from '../../../shared/insights/reference.ts'

const uuid = '3f0c21aa-0000-4000-8000-00000000000a'
const board = '11111111-1111-4111-8111-111111111111'

function spellingsOf(text: string, kind: string, webUrl?: string): string[] {
  return parseReference(text, webUrl === undefined ? {} : { webUrl })
    .filter((candidate) => candidate.kind === kind)
    .flatMap((candidate) => [...candidate.variants])
}

describe('parseReference', () => {
  it.each([
    ['po 5561', 'poNum', ['5561', 'PO-5561', 'PO5561', 'PO 5561']],
    ['PO#5561', 'poNum', ['5561', 'PO-5561', 'PO#5561']],
    ['PO#5561', 'externalId', ['PO-5561', '5561']],
    ['P.O. No. 5561-2', 'poNum', ['5561-2']],
    ['purchase order number: A-77', 'poNum', ['A-77', 'A77']],
    ['#o-19', 'fullId', ['O-19', 'O19', '19']],
    ['o19', 'fullId', ['O-19']],
    ['O-19', 'fullId', ['O-19']],
    ['order 19', 'fullId', ['O-19']],
    ['Order #O-19 please', 'fullId', ['O-19']],
    ['so00441', 'externalId', ['SO00441', 'SO-00441', 'so00441', '441', 'SO-441']],
    ['load 123456', 'loadTenderNum', ['123456', 'LOAD-123456']],
    ['load id: LX-77', 'loadTenderNum', ['LX-77', 'LX77']],
    ['BOL 99817', 'refNum', ['99817', 'BOL-99817']],
    ['bill of lading 99817', 'refNum', ['99817']],
    ['ref: ABC-77', 'refNum', ['ABC-77', 'ABC77']],
    ['FW: RE: where is PO-5561?', 'poNum', ['PO-5561', '5561']],
    ['FW: RE: where is PO-5561?', 'externalId', ['PO-5561']],
    ['Re: Load #48213 – ETA?', 'loadTenderNum', ['48213']],
    ['TR: commande n° 8841 en retard', 'fullId', ['O-8841']],
    ['¿dónde está la carga 7718?', 'loadTenderNum', ['7718']],
    ['5561', 'poNum', ['5561']],
    ['5561', 'fullId', ['O-5561']],
    ['ＰＯ－５５６１', 'poNum', ['PO-5561']],
    ['“PO-5561”', 'poNum', ['PO-5561']],
    ['PO\u200B-5561', 'poNum', ['PO-5561']],
    ['PO 5561 / Load 48213', 'poNum', ['5561']],
    ['PO 5561 / Load 48213', 'loadTenderNum', ['48213']],
    ['ord_9k2Lm', 'id', ['ord_9k2Lm']],
    ['order-late-1', 'id', ['order-late-1']],
    [uuid.toUpperCase(), 'id', [uuid]],
    [`why is ${uuid} late`, 'id', [uuid]],
    [`https://acme.roserocket.com/#/ops/orders/${uuid}`, 'id', [uuid]],
    [`see https://acme.roserocket.com/#/ops/orders/${uuid}. Thanks`, 'id', [uuid]],
    [`network.roserocket.com/_/#/board/${board}/order/${uuid}?tab=2`, 'id', [uuid]],
    ['http://127.0.0.1:4444/#/ops/orders/ord_9', 'id', ['ord_9']],
    ['http://localhost:4444/_/#/ops/order/ord%209', 'id', ['ord 9']],
    ['acme the chicago one', 'text', ['acme chicago', 'acme', 'chicago']],
    ["where is Québec Foods' load", 'text', ['quebec foods']],
  ])('%s is looked up as %s', (text, kind, expected) => {
    expect(spellingsOf(text, kind)).toEqual(expect.arrayContaining(expected))
  })

  it('puts what the label names first', () => {
    expect(parseReference('load 123456')[0]?.kind).toBe('loadTenderNum')
    expect(parseReference('po 5561')[0]?.kind).toBe('poNum')
    expect(parseReference('#o-19')[0]).toMatchObject({ kind: 'fullId', value: 'O-19' })
    expect(parseReference('ord_9k2Lm')[0]).toMatchObject({ kind: 'id', value: 'ord_9k2Lm' })
  })

  it.each([
    `https://roserocket.com.evil.test/#/ops/orders/${uuid}`,
    `https://xroserocket.com/#/ops/orders/${uuid}`,
    `http://acme.roserocket.com/#/ops/orders/${uuid}`,
    `https://a.roserocket.com/#/ops/orders/${uuid}`,
    `https://acme.roserocket.com/#/ops/manifests/${uuid}`,
    `https://acme.roserocket.com/_/#/board/${uuid}`,
    '',
    '   ',
    '???',
    'where is my order',
  ])('%s names no order', (text) => {
    expect(parseReference(text)).toEqual([])
  })

  it('knows the addresses of an organisation whose web app is elsewhere', () => {
    const url = 'https://tms.example.test/#/ops/orders/ord_9'
    expect(spellingsOf(url, 'id')).toEqual([])
    expect(spellingsOf(url, 'id', 'https://tms.example.test')).toEqual(['ord_9'])
  })

  it('takes hours and dates beside a reference for what they are', () => {
    const all = parseReference('customer po number 77812 pick up 9/14 at 10:00 2pm')
    expect(
      all.some(({ variants }) => variants.some((text) => /\b(?:9|14|10|2pm)\b/.test(text))),
    ).toBe(false)
    expect(parseReference('order is 30 minutes late').map(({ kind }) => kind)).not.toContain(
      'fullId',
    )
  })

  it('never throws, never repeats itself, and keeps the number of spellings small', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const candidates = parseReference(text)
        for (const { value, variants } of candidates) {
          expect(variants[0]).toBe(value)
          expect(new Set(variants).size).toBe(variants.length)
          expect(variants.length).toBeLessThanOrEqual(8)
        }
        expect(candidates.length).toBeLessThan(70)
      }),
    )
  })

  it('answers a long paste at once', () => {
    const started = performance.now()
    parseReference('po '.repeat(100_000))
    for (const filler of ['- ', '= ', '–_=', 'no ', 'no. ', '# ', '1-', 'x/', 'a.b']) {
      parseReference(`po ${filler.repeat(250)}`)
    }
    parseReference(`${'1-'.repeat(50_000)}`)
    parseReference(`https://${'a.'.repeat(50_000)}`)
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})
