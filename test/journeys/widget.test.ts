/** The widget in a real browser, inside a client's page that speaks to it through ext-apps' AppBridge. */
import type { Frame } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeFindings } from '../helpers/axe-findings.ts'
import { type BridgeProcess, startBridgeProcess } from '../helpers/bridge-process.ts'
import { openWidgetHost, type WidgetHost } from '../helpers/widget-host.ts'
import { writeMarkedUpWorld } from '../widget/marked-up-world.ts'

let bridge: BridgeProcess
let host: WidgetHost
const delay = 'explain_order_delay'
const timeline = 'get_order_timeline'
const exceptions = 'list_order_exceptions'

beforeAll(async () => {
  bridge = await startBridgeProcess()
  host = await openWidgetHost(bridge.mcpUrl)
})
afterAll(async () => {
  await host?.[Symbol.asyncDispose]()
  await bridge?.[Symbol.asyncDispose]()
})
beforeEach(async () => {
  await host.page.setViewportSize({ width: 640, height: 900 })
})

const button = (frame: Frame, name: string | RegExp) => frame.getByRole('button', { name })
const lastOf = (what: string) => host.told.findLast((one) => one.what === what)?.value
const openFolds = (folds: readonly Element[]) =>
  folds.filter((fold) => fold.hasAttribute('open')).map((fold) => fold.getAttribute('data-fold'))
const focused = (frame: Frame) => frame.evaluate('document.activeElement.textContent')

describe('explain_order_delay', () => {
  it('draws a late order: how late, why, by whose word, and its stops', async () => {
    const frame = await host.show(delay, { order: 'O-1042' })
    expect(await frame.locator('h1').innerText()).toBe('O-1042')
    expect(await frame.locator('.heading .badge').innerText()).toBe('23 h late')
    expect(await frame.locator('.facts').innerText()).toContain('Equipment or accident')
    expect(await frame.locator('.stop-name').allInnerTexts()).toHaveLength(2)
    expect(await frame.locator('svg .delay').count()).toBe(2)
    expect(await frame.locator('.heading').innerText()).toMatch(
      /As of Wed, Sep 16, \d\d:\d\d C[DS]T/,
    )
  })

  it('jumps from a statement to what it rests on', async () => {
    const frame = await host.show(delay, { order: 'O-1042' })
    const folds = frame.locator('details')
    expect(await folds.evaluateAll(openFolds)).toEqual([])
    await button(frame, /^Étienne Gagnon, .* show in the timeline/)
      .first()
      .click()
    expect(await focused(frame)).toContain('Camion pas encore arrivé')
    expect(await folds.evaluateAll(openFolds)).toEqual(['evidence'])
    expect(await frame.locator('.entries [data-shown="true"]').count()).toBe(1)
  })

  it('jumps from what it means, and from what comes next, to the stop and the word', async () => {
    const frame = await host.show(delay, { order: 'O-1042' })
    for (const name of ['Impact', 'Next']) {
      const links = frame.locator(`dt:text-is("${name}") + dd [data-evidence]`)
      await links.first().click()
      expect(await focused(frame)).toContain('Peachtree Retail Whse')
      await links.last().click()
      expect(await frame.locator('.entries [data-shown="true"]:focus').count()).toBe(1)
    }
  })

  it('says how old an ETA is that stands in a field', async () => {
    const frame = await host.show(delay, { order: 'O-1038' })
    await button(frame, /^from the order’s field, .* ago\. Show the stop$/).click()
    expect(await focused(frame)).toContain('Keystone DC')
  })

  it('tells the hours in the zone of the next open stop, by its name', async () => {
    const frame = await host.show(delay, { order: 'O-1042' })
    expect(await frame.locator('.drawing text').first().textContent()).toBe('EDT')
  })

  it('tells the fattest order: the stops around the next open one, and how many others', async () => {
    const frame = await host.show(delay, { order: 'O-FAT-1' })
    expect(await frame.locator('.stop-name').count()).toBe(6)
    // Nobody is there and no ETA is known: the delay is drawn until now.
    expect(await frame.locator('svg .delay').count()).toBeGreaterThan(0)
    await frame.getByText(/^Stops \(\d+\)$/).click()
    expect(await frame.locator('.stops').innerText()).toMatch(/and \d+ more stops/)
  })
})

describe('get_order_timeline', () => {
  it('is moved along by keyboard, and shows what a mark stands for', async () => {
    const frame = await host.show(timeline, { order: 'O-FAT-1' })
    const marks = frame.getByRole('toolbar').getByRole('button')
    expect(await marks.count()).toBeGreaterThan(3)
    await frame.locator('body').focus()
    await marks.first().focus()
    await host.page.keyboard.press('End')
    await host.page.keyboard.press('ArrowLeft')
    await host.page.keyboard.press('Enter')
    const shown = frame.locator('.entries [data-shown="true"]')
    await shown.waitFor()
    await expect.poll(() => focused(frame)).toBe(await shown.textContent())
    // Home: the oldest mark, whose rows are folded away until they are wanted.
    await marks.last().focus()
    await host.page.keyboard.press('Home')
    await host.page.keyboard.press('Enter')
    await expect.poll(() => frame.locator('.entries li').count()).toBeGreaterThan(6)
    await expect.poll(() => focused(frame)).toMatch(/Sep 15/)
  })

  it('reads on where it ends', async () => {
    const frame = await host.show(timeline, { order: 'O-FAT-1' })
    expect(await frame.locator('.entries li').count()).toBe(6)
    await button(frame, /^Show all/).click()
    const first = await frame.locator('.entries li').count()
    // By key: the host is still giving the frame the height it has just told, so a mouse might miss.
    await button(frame, /^Show earlier entries/).press('Enter')
    await expect.poll(() => frame.locator('.entries li').count()).toBeGreaterThan(first)
    expect(await frame.locator('.stop-name').count()).toBe(6)
    expect(host.calls.at(-1)).toEqual({
      name: timeline,
      input: { order: expect.any(String), cursor: expect.any(String) },
    })
  })

  it('opens the order in Rose Rocket by way of the host', async () => {
    const frame = await host.show(timeline, { order: 'O-1042' })
    await button(frame, 'Open in Rose Rocket').click()
    await expect.poll(() => lastOf('link')).toMatch(/\/#\/ops\/orders\//)
  })
})

describe('list_order_exceptions', () => {
  it('opens an order from its row, and comes back', async () => {
    const frame = await host.show(exceptions)
    const row = frame.locator('[data-exception="O-1042"] button')
    await row.focus()
    await host.page.keyboard.press('Enter')
    await frame.locator('[data-answer="delay"]').waitFor()
    expect(host.calls.at(-1)).toMatchObject({ name: delay })
    expect(await frame.locator('h1').innerText()).toBe('O-1042')
    await button(frame, 'Back').click()
    await frame.locator('[data-answer="exceptions"]').waitFor()
  })

  it('asks for more, and again', async () => {
    const frame = await host.show(exceptions)
    const first = await frame.locator('[data-exception]').count()
    await button(frame, 'Show more').click()
    await expect.poll(() => frame.locator('[data-exception]').count()).toBeGreaterThan(first)
    await button(frame, 'Refresh').click()
    await expect.poll(() => frame.locator('[data-exception]').count()).toBe(first)
    expect(host.calls.at(-1)).toEqual({ name: exceptions, input: {} })
  })

  it('keeps to where one has gone when an answer comes late', async () => {
    const frame = await host.show(exceptions)
    await button(frame, 'Refresh').click()
    await frame.locator('[data-exception="O-1042"] button').click()
    await frame.locator('[data-answer="delay"]').waitFor()
    await host.page.evaluate(`changeContext({ theme: 'dark' })`)
    await button(frame, 'Refresh').click()
    await button(frame, 'Back').click()
    await frame.locator('[data-answer="exceptions"]').waitFor()
    await expect.poll(() => frame.locator('main').getAttribute('aria-busy')).toBe('false')
    await expect.poll(() => host.calls.length - host.answered).toBe(0)
    expect(await frame.locator('main').getAttribute('data-answer')).toBe('exceptions')
  })

  it('is read only where the host calls no tools', async () => {
    const frame = await host.show(exceptions, {}, { canCallTools: false })
    expect(await frame.locator('[data-exception]').count()).toBeGreaterThan(3)
    expect(await frame.getByRole('button').count()).toBe(0)
  })
})

describe('what is no ordinary answer', () => {
  it('is an error, with its next step and another try', async () => {
    const frame = await host.show(delay, { order: 'nobody-here' })
    const alert = frame.getByRole('alert')
    expect(await alert.getAttribute('data-error')).toBe('not_found')
    const before = host.calls.length
    await button(frame, 'Try again').click()
    await expect
      .poll(() => host.calls.slice(before))
      .toEqual([{ name: delay, input: { order: 'nobody-here' } }])
  })

  it('is empty, and says so', async () => {
    const list = await host.show(exceptions, {
      kinds: ['no_carrier'],
      as_of: '2020-01-01T00:00:00Z',
    })
    expect(await list.locator('main').innerText()).toContain('Nothing on this board needs somebody')
    const history = await host.show(timeline, { order: 'O-1042', since: '2030-01-01T00:00:00Z' })
    expect(await history.locator('main').innerText()).toContain('Nothing is recorded yet')
  })

  it('is waited for, or was stopped', async () => {
    const frame = await host.show(delay, { order: 'O-1042' }, { result: null })
    await frame.locator('.skeleton').first().waitFor()
    await host.page.evaluate('cancel()')
    await frame.getByText('The question was stopped').waitFor()
  })

  it('cannot be drawn, and is told in words', async () => {
    const text = await host.show(
      delay,
      {},
      { result: { content: [{ type: 'text', text: 'Words.' }] } },
    )
    expect(await text.locator('main').innerText()).toContain('Words.')
    const broken = await host.show(
      delay,
      {},
      {
        result: {
          content: [],
          structuredContent: { exceptions: [{ order: null }], considered: 1 },
        },
      },
    )
    await broken.getByText('This answer cannot be drawn.').waitFor()
    // What comes next is drawn again.
    await button(broken, 'Try again').click()
    await broken.locator('[data-answer]:not([data-answer="unreadable"])').waitFor()
  })
})

describe('every answer', () => {
  const every = [
    [delay, { order: 'O-1042' }],
    [delay, { order: 'O-FAT-1' }],
    [timeline, { order: 'O-FAT-1' }],
    [exceptions, {}],
  ] as const

  it.each(every)('is axe-clean in both themes: %s %j', async (tool, input) => {
    for (const theme of ['light', 'dark'] as const) {
      const frame = await host.show(tool, input, { theme })
      for (const fold of await frame.locator('summary').all()) await fold.click()
      expect(await axeFindings(frame)).toEqual([])
    }
  })

  it.each(every)('fits from 320 to 900 pixels and tells its height: %s %j', async (tool, input) => {
    const frame = await host.show(tool, input)
    for (const width of [320, 400, 560, 699, 700, 900]) {
      await host.page.setViewportSize({ width: width + 24, height: 900 })
      await expect.poll(() => frame.evaluate('innerWidth')).toBe(width)
      const beyond = 'document.documentElement.scrollWidth - innerWidth'
      await expect.poll(() => frame.evaluate(beyond)).toBe(0)
      // Neither scrolls inside, nor stands taller than it is.
      const spare = 'innerHeight - document.documentElement.getBoundingClientRect().height'
      await expect.poll(() => frame.evaluate(`Math.floor(${spare})`)).toBe(0)
    }
  })

  it('takes theme and language from the host, and follows it', async () => {
    const ground = (frame: Frame) =>
      frame.evaluate('getComputedStyle(document.body).backgroundColor')
    const frame = await host.show(delay, { order: 'O-1042' }, { theme: 'light', locale: 'fr-CA' })
    expect(await ground(frame)).toBe('rgb(255, 255, 255)')
    expect(await frame.locator('.heading .badge').innerText()).toBe('23 h de retard')
    await host.page.evaluate(`changeContext({ theme: 'dark', locale: 'es' })`)
    await expect.poll(() => ground(frame)).toBe('rgb(33, 30, 29)')
    expect(await frame.locator('html').getAttribute('lang')).toBe('es')
    await frame.getByText('Causa', { exact: true }).waitFor()
  })

  it('takes the theme of the system where the host names none', async () => {
    await host.page.emulateMedia({ colorScheme: 'dark' })
    const frame = await host.show(delay, { order: 'O-1042' })
    expect(await frame.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
      'rgb(33, 30, 29)',
    )
    await host.page.emulateMedia({ colorScheme: 'light' })
  })

  it('introduces itself as MCP Apps want it, and goes when it is told', async () => {
    expect(lastOf('app')).toEqual({
      version: { name: 'rosebridge-order-answers', version: '1' },
      can: { availableDisplayModes: ['inline', 'fullscreen'] },
    })
    expect(await host.page.evaluate('tearDown()')).toEqual({})
  })

  it('listens to its host only', async () => {
    const frame = await host.show(delay, { order: 'O-1042' })
    const params = { content: [{ type: 'text', text: 'forged' }] }
    const forged = { jsonrpc: '2.0', method: 'ui/notifications/tool-result', params }
    await frame.evaluate(
      `new Promise((done) => { addEventListener('message', () => setTimeout(done)); postMessage(${JSON.stringify(forged)}, '*') })`,
    )
    expect(await frame.locator('main').innerText()).not.toContain('forged')
  })

  it('shows hostile text as text', async () => {
    await using hostile = await startBridgeProcess({ args: ['--world', writeMarkedUpWorld()] })
    await using other = await openWidgetHost(hostile.mcpUrl)
    for (const [tool, input] of [
      [delay, { order: 'ord-late' }],
      [timeline, { order: 'ord-late' }],
      [exceptions, {}],
    ] as const) {
      const frame = await other.show(tool, input)
      expect(await frame.locator('main').innerText()).toContain('<img src=x')
      expect(await frame.locator('main').locator('img, script, b, iframe').count()).toBe(0)
      expect(await frame.title()).toBe('Rosebridge')
    }
    expect(other.requests).toEqual([])
    expect(other.errors).toEqual([])
  })

  it('asked nothing of any network, and broke no rule of its page', () => {
    expect(host.requests).toEqual([])
    expect(host.errors).toEqual([])
  })
})
