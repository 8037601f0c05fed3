/** The extension's pure parts, by table. */
import { describe, expect, it } from 'vitest'
import { activePage, newest } from '../../extension/active-page.ts'
import { browserName } from '../../extension/background/browser-name.ts'
import { paces } from '../../extension/background/heartbeat.ts'
import { retryInMs, socketMayBeTried } from '../../extension/background/retry.ts'
import type { LinkState } from '../../extension/link-state.ts'
import type { PanelPage } from '../../extension/messages.ts'
import { patternsToText, textToPatterns } from '../../extension/options/pattern-text.ts'
import { linkWords } from '../../extension/panel/link-words.ts'

describe('the browser’s name', () => {
  it.each([
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0 Safari/537.36',
      'Chrome on Linux',
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/156.0 Safari/537.36',
      'Chrome on Linux',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/156.0 Safari/537.36 Edg/156.0',
      'Edge on Windows',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:153.0) Gecko/20100101 Firefox/153.0',
      'Firefox on macOS',
    ],
    ['Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) Chrome/156.0 Safari/537.36', 'Chrome on ChromeOS'],
    ['something new', 'Browser on this computer'],
  ])('%s', (userAgent, name) => {
    expect(browserName(userAgent)).toBe(name)
  })
})

describe('looking again for the bridge', () => {
  it.each(['open', 'watched'] as const)(
    'begins at once and stays below its limit: %s',
    (attention) => {
      const delays = Array.from({ length: 50 }, (_, attempt) => retryInMs(attention, attempt) ?? -1)
      expect(delays[0]).toBe(100)
      expect(Math.max(...delays)).toBeLessThan(attention === 'open' ? 2_000 : 1_000)
      expect([...delays].sort((left, right) => left - right)).toEqual(delays)
    },
  )

  it('leaves it to the alarm when nobody needs the link', () => {
    expect(retryInMs('none', 0)).toBeNull()
  })

  it('opens no sockets to a wrong port in a row', () => {
    expect(socketMayBeTried('wrong_port', 1_000)).toBe(false)
    expect(socketMayBeTried('wrong_port', 8_000)).toBe(true)
    expect(socketMayBeTried('not_running', 0)).toBe(true)
  })

  it('beats often enough to keep its promises', () => {
    expect(paces.watched.everyMs + paces.watched.timeoutMs).toBeLessThan(1_000)
    expect(paces.unwatched.everyMs).toBeLessThanOrEqual(20_000)
  })
})

describe('the page beside a panel', () => {
  const page = (facts: Partial<PanelPage>): PanelPage => ({
    tabId: 1,
    windowId: 1,
    kind: 'order',
    certainty: 'url',
    organisation: 'acme',
    url: 'https://acme.roserocket.com/',
    title: '',
    visible: true,
    seenAt: '2026-03-01T10:00:00.000Z',
    focusedAt: '2026-03-01T10:00:00.000Z',
    ...facts,
  })
  it('is the visible one of its window', () => {
    const pages = [
      page({ tabId: 1, visible: false, focusedAt: '2026-03-01T12:00:00.000Z' }),
      page({ tabId: 2 }),
      page({ tabId: 3, windowId: 2, focusedAt: '2026-03-01T13:00:00.000Z' }),
    ]
    expect(activePage(pages, 1)?.tabId).toBe(2)
    expect(activePage(pages, 2)?.tabId).toBe(3)
    expect(activePage(pages, 3)).toBeNull()
    expect(newest(pages)?.tabId).toBe(3)
    expect(newest([])).toBeNull()
  })
})

describe('patterns as text', () => {
  it('come back as they were', () => {
    const text = 'order: /_/#/dispatch/load/{id}\norder: LD#'
    const { patterns, wrongLine } = textToPatterns(`\n ${text} \n\n`)
    expect(wrongLine).toBeNull()
    expect(patterns).toEqual([
      { kind: 'order', address: '/_/#/dispatch/load/{id}' },
      { kind: 'order', heading: 'LD#' },
    ])
    expect(patternsToText(patterns)).toBe(text)
  })

  it.each([
    'order',
    ': /x/{id}',
    'order: nothing',
    'order: ###',
    'order: {id}/{id}',
    `order: ${'x'.repeat(400)}{id}`,
  ])('names the line it cannot read: %s', (line) => {
    expect(textToPatterns(`order: LD#\n${line}`).wrongLine).toBe(line)
  })
})

describe('the link in words', () => {
  const common = { address: '127.0.0.1:8722', since: '2026-03-01T10:00:00.000Z' }
  const states: LinkState[] = [
    { name: 'connecting', ...common },
    { name: 'connected', ...common, browser: 'Chrome on Linux', bridgeVersion: '1' },
    { name: 'not_paired', ...common, bridgeVersion: '1' },
    { name: 'not_running', ...common },
    { name: 'wrong_port', ...common },
    { name: 'not_answering', ...common },
    { name: 'version_too_old', ...common, outdated: 'bridge', bridgeVersion: '1' },
    { name: 'version_too_old', ...common, outdated: 'extension', bridgeVersion: '1' },
    { name: 'impostor', ...common },
  ]
  it('differ for each way it can stand, and only one of them says connected', () => {
    const titles = states.map((state) => linkWords(state).title)
    expect(new Set(titles).size).toBe(states.length)
    expect(titles.filter((title) => title === 'Connected')).toHaveLength(1)
  })
})
