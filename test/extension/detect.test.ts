/** Detectors on tables of addresses and on saved pages. */
import { readdirSync, readFileSync } from 'node:fs'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { detectPage, readyPatterns } from '../../extension/page/detect.ts'
import { roseRocketHost } from '../../extension/page/hosts.ts'
import { compileAddress } from '../../extension/page/match-address.ts'
import { selectors } from '../../extension/page/selectors.ts'

const pagesUrl = new URL('../pages/', import.meta.url)
const savedPage = (name: string) =>
  parseHTML(readFileSync(new URL(name, pagesUrl), 'utf8')).document
const blank = parseHTML('<!doctype html><title>Rose Rocket</title><body></body>').document
const known = readyPatterns([])

const a = '11111111-2222-4333-8444-555555555555'
const b = '99999999-aaaa-4bbb-8ccc-dddddddddddd'

const look = (
  address: string,
  { document = blank, patterns = known, allowLoopback = false } = {},
) => detectPage({ address: new URL(address), document, patterns, allowLoopback })

describe('the address', () => {
  it.each([
    ['classic order', `https://acme.roserocket.com/#/ops/orders/${a}`, 'order', a],
    [
      'classic order, deeper',
      `https://acme.roserocket.com/#/ops/orders/${a}/documents`,
      'order',
      a,
    ],
    [
      'classic order, with a query',
      `https://acme.roserocket.com/#/ops/orders/${a}?tab=1`,
      'order',
      a,
    ],
    ['classic manifest', `https://acme.roserocket.com/#/ops/manifests/${a}`, 'manifest', a],
    [
      'classic trip document',
      `https://acme.roserocket.com/#/app/documents/trips/${a}/rate-confirmation`,
      'manifest',
      a,
    ],
    ['new app order', `https://network.roserocket.com/_/#/ops/order/${a}`, 'order', a],
    ['new app order, plural', `https://network.roserocket.com/_/#/orders/${a}`, 'order', a],
    [
      'order beside its board',
      `https://network.roserocket.com/_/#/ops/board/${b}/order/${a}`,
      'order',
      a,
    ],
    [
      'two records, the last counts',
      `https://acme.roserocket.com/_/#/customer/${b}/order/${a}`,
      'order',
      a,
    ],
    ['a task of an order', `https://acme.roserocket.com/_/#/order/${b}/task/${a}`, 'task', a],
    [
      'upper case',
      `https://acme.roserocket.com/_/#/ops/ORDER/${a.toUpperCase()}`,
      'order',
      a.toUpperCase(),
    ],
    ['customer', `https://acme.roserocket.com/_/#/ops/customer/${a}`, 'customer', a],
    ['board', `https://acme.roserocket.com/_/#/ops/board/${a}`, 'board', a],
    ['order before its board', `https://acme.roserocket.com/_/#/order/${a}/board/${b}`, 'order', a],
    ['no hash at all', `https://acme.roserocket.com/orders/${a}`, 'order', a],
  ])('%s', (_name, address, kind, id) => {
    expect(look(address)).toMatchObject({ kind, id, certainty: 'url' })
  })

  it.each([
    ['a lone UUID', `https://acme.roserocket.com/_/#/ops/${a}`],
    ['a UUID after a word that is no key', `https://acme.roserocket.com/_/#/ops/view/${a}`],
    ['an order key without an id', 'https://acme.roserocket.com/#/ops/orders'],
    ['a new order', 'https://acme.roserocket.com/#/ops/orders/new'],
    ['a UUID in the query only', `https://acme.roserocket.com/#/ops?x=/order/${a}`],
    ['half a UUID', `https://acme.roserocket.com/#/ops/orders/${a.slice(0, 30)}`],
    ['broken percent signs', 'https://acme.roserocket.com/#/ops/orders/%E0%A4%A'],
    ['document builder', `https://acme.roserocket.com/_/#/ops/document-builder-admin/${a}`],
  ])('recognises nothing in %s', (_name, address) => {
    const seen = look(address)
    expect(seen).toMatchObject({ kind: 'other' })
    expect(seen).not.toHaveProperty('id')
  })

  it('tells no query, which may hold a token', () => {
    const seen = look(`https://acme.roserocket.com/?token=s3cret#/ops/orders/${a}?code=s3cret`)
    expect(seen?.url).toBe(`https://acme.roserocket.com/#/ops/orders/${a}`)
  })

  it('tells no hash that is no route, where sign-ins leave theirs', () => {
    const seen = look('https://acme.roserocket.com/callback#access_token=s3cret&state=s3cret')
    expect(seen?.url).toBe('https://acme.roserocket.com/callback')
  })

  it('takes any word for an id on the demo host, but not the words that are pages', () => {
    const demo = { allowLoopback: true }
    expect(look('http://127.0.0.1:4000/#/ops/orders/ord_7', demo)).toMatchObject({ id: 'ord_7' })
    expect(look('http://127.0.0.1:4000/_/#/ops/order/late-one', demo)).toMatchObject({
      kind: 'order',
      id: 'late-one',
    })
    expect(look('http://127.0.0.1:4000/#/ops/orders/PO%209%2F7', demo)?.id).toBe('PO 9/7')
    expect(look('http://127.0.0.1:4000/#/ops/orders/%E0%A4%A', demo)?.id).toBe('%E0%A4%A')
    expect(look('http://127.0.0.1:4000/#/ops/orders/new', demo)).toMatchObject({ kind: 'other' })
    expect(look('http://127.0.0.1:4000/#/ops/orders/ord_7')).toBeNull()
  })

  it('stays quick on a hostile address', () => {
    const startedAt = performance.now()
    look(`https://acme.roserocket.com/#/${'order/'.repeat(3000)}`)
    expect(performance.now() - startedAt).toBeLessThan(250)
  })
})

describe('the host', () => {
  it.each([
    ['https://acme.roserocket.com/', 'acme'],
    ['https://network.roserocket.com/', null],
    ['https://roserocket.com/_/', null],
    ['https://ACME.RoseRocket.com/', 'acme'],
  ])('%s is Rose Rocket', (address, organisation) => {
    expect(roseRocketHost(new URL(address), { allowLoopback: false })).toMatchObject({
      organisation,
    })
  })

  it.each([
    'http://acme.roserocket.com/',
    'https://acme.roserocket.com:8443/',
    'https://roserocket.com.evil.test/',
    'https://acme.roserocket.com.evil.test/',
    'https://xroserocket.com/',
    'https://acme-roserocket.com/',
    'https://roserocket.co/',
    'https://acme.roserocket.com@evil.test/',
    'https://acme.rоserocket.com/', // a Cyrillic letter
    'https://a.roserocket.com/',
    'https://www.roserocket.com/',
    'https://help.roserocket.com/',
    'https://auth.roserocket.com/',
    'http://127.0.0.1:4000/',
    'file:///acme.roserocket.com/',
  ])('%s is not', (address) => {
    expect(look(`${address}#/ops/orders/${a}`)).toBeNull()
  })
})

describe('headings', () => {
  const boardAddress = `https://acme.roserocket.com/_/#/ops/board/${b}`

  it.each([
    [
      'a panel beside the board',
      'board-with-panel.html',
      boardAddress,
      { kind: 'order', fullId: 'O-20', certainty: 'heading' },
    ],
    [
      'two panels say two things',
      'board-with-two-panels.html',
      boardAddress,
      { kind: 'board', id: b, certainty: 'url' },
    ],
    [
      'a closed panel says nothing',
      'board-with-closed-panel.html',
      boardAddress,
      { kind: 'board', id: b, certainty: 'url' },
    ],
    [
      'rows of a board are not headings',
      'board-new-app.html',
      boardAddress,
      { kind: 'board', id: b, certainty: 'url' },
    ],
    [
      'the page heading where the address is silent',
      'order-new-app.html',
      'https://acme.roserocket.com/_/#/ops',
      { kind: 'order', fullId: 'O-19', certainty: 'heading' },
    ],
    [
      'the address outweighs every heading',
      'order-classic.html',
      `https://acme.roserocket.com/#/ops/orders/${a}`,
      { kind: 'order', id: a, certainty: 'url' },
    ],
    [
      'a left-over title does not count',
      'settings.html',
      'https://acme.roserocket.com/_/#/ops/settings/webhooks',
      { kind: 'other', certainty: 'url' },
    ],
  ])('%s', (_name, page, address, expected) => {
    expect(look(address, { document: savedPage(page) })).toMatchObject(expected)
  })

  it.each([
    ['M-O-19', { kind: 'manifest', fullId: 'M-O-19' }],
    ['Invoice INVOICE-12', { kind: 'invoice', fullId: 'INVOICE-12' }],
    ['CUST-9 Harbour Paper', { kind: 'customer', fullId: 'CUST-9' }],
    ['PO-19 from the customer', { kind: 'other' }],
    ['O-19A', { kind: 'other' }],
    ['O-19 and O-20', { kind: 'other' }],
    ['O-19 (was O-19)', { kind: 'order', fullId: 'O-19' }],
  ])('reads %s', (text, expected) => {
    const { document } = parseHTML('<!doctype html><body><h1></h1></body>')
    const heading = document.querySelector('h1')
    if (heading !== null) heading.textContent = text
    expect(look('https://acme.roserocket.com/_/#/x', { document })).toMatchObject(expected)
  })
})

describe('patterns of one’s own', () => {
  it('come first and may name other kinds', () => {
    const patterns = readyPatterns([
      { kind: 'order', address: '/_/#/dispatch/*/load/{id}' },
      { kind: 'order', heading: 'LD#' },
    ])
    expect(
      look(`https://acme.roserocket.com/_/#/dispatch/today/load/${a}`, { patterns }),
    ).toMatchObject({ kind: 'order', id: a })
    const { document } = parseHTML('<!doctype html><body><h1>Load LD4471</h1></body>')
    expect(look('https://acme.roserocket.com/_/#/x', { patterns, document })).toMatchObject({
      kind: 'order',
      fullId: 'LD4471',
    })
  })

  it.each(['/orders', '{id}/{id}', '**/**/**/**/{id}', ''])('leaves %s out', (address) => {
    expect(compileAddress({ kind: 'order', address })).toBeNull()
  })

  it('takes no part of a pattern for an expression', () => {
    const patterns = readyPatterns([{ kind: 'order', address: '/.*/(a+)+/{id}' }])
    expect(look(`https://acme.roserocket.com/xx/aaaa/${a}`, { patterns })?.kind).toBe('other')
  })
})

describe('selectors', () => {
  const saved = readdirSync(pagesUrl).filter((name) => name.endsWith('.html'))
  const table = Object.entries(selectors).flatMap(([name, { css, pages }]) =>
    Object.entries(pages).map(([page, count]) => ({ name, css, page, count })),
  )
  it.each(table)('$name matches $count in $page', ({ css, page, count }) => {
    expect(savedPage(page).querySelectorAll(css)).toHaveLength(count)
  })
  it.each(Object.entries(selectors))('%s is proven on every saved page', (_name, { pages }) => {
    expect(Object.keys(pages).sort()).toEqual(saved.sort())
  })
})
