/** The open tabs: when one that was closed goes from the screen, and when what it showed is kept for a while. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createOpenPages, type PagePort } from '../../extension/background/open-pages.ts'
import type { PageReport } from '../../extension/messages.ts'

const at = '2026-11-22T12:00:00.000Z'
const report = (id: string): PageReport => ({
  seen: {
    kind: 'order',
    id,
    certainty: 'url',
    organisation: 'acme',
    url: `https://acme.roserocket.com/#/orders/${id}`,
    title: id,
  },
  visible: true,
  seenAt: at,
  focusedAt: at,
})

/** What a content script's port does, driven from the test. */
function tabPort(id: number) {
  let tell = (_report: PageReport) => {}
  let leave = () => {}
  const port: PagePort = {
    sender: { tab: { id, windowId: 1, active: true } },
    onMessage: {
      addListener(listener) {
        tell = listener
      },
    },
    onDisconnect: {
      addListener(listener) {
        leave = listener
      },
    },
    postMessage() {},
    disconnect() {},
  }
  return { port, report: (order: string) => tell(report(order)), leave: () => leave() }
}

const onChange = vi.fn()
let pages: ReturnType<typeof createOpenPages>
const ids = () => pages.list().map(({ id }) => id)
/** Opens a tab that shows an order. */
const open = (tabId: number, order: string) => {
  const tab = tabPort(tabId)
  pages.connect(tab.port)
  tab.report(order)
  onChange.mockClear()
  return tab
}

beforeEach(() => {
  vi.useFakeTimers()
  pages = createOpenPages({ instructions: async () => ({ patterns: [] }), onChange })
})
afterEach(() => vi.useRealTimers())

it('a closed tab is off at once, and nothing that is still under way brings it back', () => {
  open(1, 'stays')
  const closed = open(2, 'goes')
  expect(ids()).toEqual(['stays', 'goes'])
  pages.close(2, { isWindowClosing: false })
  expect([ids(), pages.connections()]).toEqual([['stays'], 1])
  expect(onChange).toHaveBeenCalledTimes(1)
  closed.report('goes')
  closed.leave()
  vi.advanceTimersByTime(10_000)
  pages.close(2, { isWindowClosing: false })
  expect(ids()).toEqual(['stays'])
  expect(onChange).toHaveBeenCalledTimes(1)
})

it('a tab that says what no page can be is shown nowhere, and spoils nothing for the others', () => {
  open(1, 'stays')
  const odd = open(2, 'was well')
  expect(ids()).toEqual(['stays', 'was well'])
  odd.report('x'.repeat(121))
  expect(ids()).toEqual(['stays'])
  odd.report('well again')
  expect(ids()).toEqual(['stays', 'well again'])
})

it('its port may be gone before the browser says that it was closed', () => {
  const closed = open(1, 'goes')
  closed.leave()
  expect(ids()).toEqual(['goes'])
  pages.close(1, { isWindowClosing: false })
  expect(ids()).toEqual([])
})

it('a tab that closes with its window stays for a while: the browser may be closing', () => {
  const closed = open(1, 'last')
  pages.close(1, { isWindowClosing: true })
  closed.leave()
  vi.advanceTimersByTime(2_900)
  expect(ids()).toEqual(['last'])
  vi.advanceTimersByTime(200)
  expect(ids()).toEqual([])
})

it('a tab that reloads is not lost meanwhile, and gone when it does not come back', () => {
  open(1, 'order').leave()
  vi.advanceTimersByTime(1_000)
  const back = open(1, 'order')
  vi.advanceTimersByTime(10_000)
  expect(ids()).toEqual(['order'])
  back.leave()
  vi.advanceTimersByTime(3_100)
  expect(ids()).toEqual([])
})

it('a tab known from before is closed like any other', () => {
  open(1, 'order')
  const [known] = pages.list()
  pages.close(1, { isWindowClosing: false })
  pages.restore(known === undefined ? [] : [known])
  expect(ids()).toEqual(['order'])
  pages.close(1, { isWindowClosing: false })
  expect(ids()).toEqual([])
})
