/** The panel beside the sandbox's web app: answers about the order on screen, with a real bridge behind. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type House, openHouse } from '../helpers/beside-sandbox.ts'
import { clearFaults, setFault } from '../helpers/connected-bridge.ts'
import { findOrderId } from '../helpers/find-order-id.ts'
import { connectClient } from '../helpers/mcp-client.ts'
import { readClipboard } from '../helpers/read-clipboard.ts'

const rankedSchema = z.object({
  exceptions: z.array(z.object({ order: z.object({ fullId: z.string() }) })).min(2),
})

let house: House
let panel: Page
let web: Page
const ids = new Map<string, string>()

beforeAll(async () => {
  house = await openHouse()
  panel = await house.openPairedPanel()
  for (const number of ['O-1042', 'O-1038', 'O-1034', 'O-1009', 'O-FAT-1']) {
    ids.set(number, await findOrderId(house.bridge, number))
  }
  web = await house.openWebApp('')
})
afterAll(() => house?.[Symbol.asyncDispose]())

const sandbox = () => ({ url: house.bridge.sandboxUrl })
const go = (number: string) => web.goto(`${house.webAppUrl}/#/ops/orders/${ids.get(number) ?? ''}`)
const card = (number: string) => panel.locator(`[data-order="${number}"]`)
const tab = (name: string) => panel.getByRole('tab', { name }).click()

describe('the order on screen', () => {
  it('is answered in the real side panel', async () => {
    await go('O-1042')
    const side = await house.extension.openSidePanel()
    await expect
      .poll(() => side.evaluate('document.querySelector("[data-order]")?.dataset.order'))
      .toBe('O-1042')
    await expect.poll(() => side.evaluate('document.body.innerText')).toContain('23 h late')
    // A panel is drawn while it opens, when it has no height to speak of: nothing may move it then.
    expect(await side.evaluate('scrollY')).toBe(0)
  })

  it('tells names, times in the stop’s zone, lateness and the last word', async () => {
    await panel.bringToFront()
    await go('O-1042')
    const words = await card('O-1042').innerText()
    for (const expected of [
      'PO-8842',
      'Laurentide Meubles',
      'Transport Nordik',
      '08:00–10:00 EDT',
      '2 h 10 min late',
      'not there yet',
      'by EDI Gateway',
    ]) {
      expect(words).toContain(expected)
    }
    await card('O-1042').getByRole('button', { name: 'Copy PO-8842' }).click()
    expect(await clipboard()).toBe('PO-8842')
  })

  it('follows navigation and never shows one order’s answers for another', async () => {
    await go('O-1042')
    await card('O-1042').waitFor()
    await setFault(sandbox(), { path: '.*', delayMs: 300, times: 40 })
    await panel.evaluate(`(() => {
      window.seen = []
      const look = () => {
        const record = document.querySelector('[data-record]')?.dataset.record
        const text = document.querySelector('#view').innerText
        window.seen.push([record, text.includes('O-1042'), text.includes('Laurentide')])
      }
      window.watcher = new MutationObserver(look)
      window.watcher.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
    })()`)
    await go('O-1038')
    await card('O-1038').waitFor()
    const wrong = await panel.evaluate(
      `(() => { window.watcher.disconnect(); return window.seen.filter(([record, a, b]) => record === ${JSON.stringify(ids.get('O-1038'))} && (a || b)).length })()`,
    )
    expect(wrong).toBe(0)
    expect(await panel.locator('#view').innerText()).not.toContain('O-1042')
    await clearFaults(sandbox())
  })

  it('goes quietly when nothing is on screen', async () => {
    await web.goto(`${house.webAppUrl}/#/ops/settings`)
    await panel.getByText('no record is on screen').waitFor()
  })
})

describe('the delay', () => {
  it('links each statement to its event in the timeline', async () => {
    await go('O-1042')
    const delay = panel.locator('[data-delay="late"]')
    await delay.getByText('Camion pas encore arrivé').waitFor()
    await panel.locator('[data-timeline="ready"]').waitFor()
    const link = delay.locator('[data-cause] ~ ul [data-evidence]').first()
    const id = await link.getAttribute('data-evidence')
    await link.click()
    const row = panel.locator(`li[data-event="${id}"]`)
    await expect.poll(() => row.getAttribute('data-shown')).toBe('true')
    expect(await row.innerText()).toContain('Camion pas encore arrivé')
    expect(await row.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('links what it means and what comes next to the stop and the word they rest on', async () => {
    await go('O-1042')
    const delay = panel.locator('[data-delay="late"]')
    await panel.locator('[data-timeline="ready"]').waitFor()
    for (const name of ['Impact', 'Next']) {
      const links = delay.locator(`dt:text-is("${name}") + dd [data-evidence]`)
      expect(await links.allInnerTexts()).toEqual([
        'delivery: not there yet',
        expect.stringMatching(/^Étienne Gagnon, .* ago$/u),
      ])
      const [stop, event] = await links.evaluateAll((all) =>
        all.map((link) => link.getAttribute('data-evidence')),
      )
      await links.first().press('Enter')
      await panel.locator(`li[data-stop="${stop}"]:focus`).waitFor()
      await links.last().press('Enter')
      await panel.locator(`li[data-event="${event}"][data-shown="true"]:focus`).waitFor()
    }
  })

  it('says how old an ETA is that stands in a field, and leads to its stop', async () => {
    await go('O-1038')
    await card('O-1038').waitFor()
    await panel.locator('[data-timeline="ready"]').waitFor()
    const link = panel.locator('[data-delay] dt:text-is("ETA") + dd [data-evidence]')
    expect(await link.innerText()).toMatch(/^from the order’s field, .* ago$/u)
    await link.click()
    await panel
      .locator(`li[data-stop="${await link.getAttribute('data-evidence')}"]:focus`)
      .waitFor()
  })

  it('gives a customer version without blame and an internal one', async () => {
    await go('O-1042')
    await card('O-1042').waitFor()
    await panel.locator('[data-delay="late"]').getByText('Camion pas encore').waitFor()
    await panel.getByRole('button', { name: 'Copy internal version' }).click()
    expect(await clipboard()).toContain('Transport Nordik')
    await panel.getByRole('button', { name: 'Copy customer version' }).click()
    await panel.getByText('Copied for the customer').last().waitFor()
    const sent = await clipboard()
    expect(sent).toContain('O-1042')
    expect(sent).not.toMatch(/Nordik|Camion|Étienne/u)
  })

  it('says plainly that nobody stated a cause', async () => {
    await go('O-1009')
    await card('O-1009').waitFor()
    await panel.locator('[data-cause="not_stated"]').waitFor()
  })
})

describe('the timeline', () => {
  it('is a drawing one can move along by keyboard', async () => {
    await go('O-1042')
    const marks = panel.getByRole('toolbar').getByRole('button')
    await marks.first().focus()
    expect(await panel.locator('.drawing .planned').count()).toBe(2)
    expect(await panel.locator('.drawing .delay').count()).toBe(2)
    const before = await panel.evaluate('document.activeElement.getAttribute("aria-label")')
    await panel.keyboard.press('ArrowRight')
    const after = await panel.evaluate('document.activeElement.getAttribute("aria-label")')
    expect(after).not.toBe(before)
    await panel.keyboard.press('Enter')
    await panel.locator('li[data-shown="true"]').waitFor()
  })

  it('tells the hours of the next open stop, and says so', async () => {
    for (const [number, zone] of [
      ['O-1042', 'EDT'],
      ['O-1034', 'CDT'],
    ] as const) {
      await go(number)
      await card(number).waitFor()
      await panel.locator('[data-timeline="ready"]').waitFor()
      expect(await panel.locator('.drawing text').first().textContent()).toBe(zone)
    }
  })

  it('finds an old event by reading on', async () => {
    await go('O-FAT-1')
    await card('O-FAT-1').waitFor()
    await panel.getByRole('button', { name: /Show earlier entries/ }).click()
    await panel.locator('.entries li').nth(60).waitFor()
  })
})

describe('looking up', () => {
  it('finds by any reference and shows the order until the page changes', async () => {
    await go('O-1042')
    await tab('Look up')
    await panel.getByLabel('Any reference').fill('RE: FW: where is O-1038 ??')
    await panel.keyboard.press('Enter')
    await panel.getByRole('button', { name: /^O-1038/ }).click()
    await card('O-1038').waitFor()
    await panel.getByRole('button', { name: 'Back to what is on screen' }).click()
    await card('O-1042').waitFor()
  })

  it('is honest about what it cannot find', async () => {
    await tab('Look up')
    await panel.getByLabel('Any reference').fill('O-99999')
    await panel.keyboard.press('Enter')
    await panel.getByText('No order matches that.').waitFor()
    await tab('Order')
  })
})

describe('a board', () => {
  it('shows what needs somebody, and opens an order', async () => {
    await web.goto(`${house.webAppUrl}/#/ops/boards/${await house.orderBoard()}`)
    const first = panel.locator('[data-exception]').first()
    await first.waitFor({ timeout: 15_000 })
    // The very ranking an MCP client is given for this board.
    await using client = await connectClient(house.bridge.mcpUrl)
    const asked = await client.answer('list_order_exceptions', {
      board_id: await house.orderBoard(),
      limit: 50,
    })
    expect(
      await panel
        .locator('[data-exception]')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-exception'))),
    ).toEqual(rankedSchema.parse(asked).exceptions.map(({ order }) => order.fullId))
    const number = (await first.getAttribute('data-exception')) ?? ''
    await first.click()
    await card(number).waitFor()
  })
})

describe('shortcuts', () => {
  it('are searched with a slash and pressed by letter', async () => {
    await go('O-1042')
    await card('O-1042').waitFor()
    await panel.locator('h2').first().click()
    await panel.keyboard.press('/')
    await panel.keyboard.type('invoice')
    await expect.poll(() => panel.locator('.shortcut').count()).toBeLessThan(4)
    await panel.keyboard.press('Enter')
    await panel.getByText(/^(Not r|R)eady to invoice$/).waitFor()
    await panel.locator('h2').first().click()
    await panel.keyboard.press('b')
    await panel.locator('[data-shortcut="order_brief"] .lines li').nth(4).waitFor()
  })

  it('hand ChatGPT a prompt without order data', async () => {
    await house.extension.context.route('https://chatgpt.com/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>there</title>' }),
    )
    await panel.getByRole('button', { name: 'Back', exact: true }).click()
    const opened = house.extension.context.waitForEvent('page')
    await panel.getByRole('button', { name: /^Why is this late\?: copy/ }).click()
    const page = await opened
    expect(new URL(page.url()).search).toBe('')
    await page.close()
    const prompt = await clipboard()
    expect(prompt).toContain('explain_order_delay')
    expect(prompt).not.toMatch(/O-1042|PO-8842|Laurentide/)
    await tab('Order')
  })
})

describe('connecting', () => {
  it('copies a URL in one click that an MCP client can use at once', async () => {
    await tab('Connect')
    await panel.getByRole('button', { name: 'Copy MCP URL' }).click()
    await panel.getByText('MCP URL copied').waitFor()
    const url = await clipboard()
    expect(new URL(url).pathname).toMatch(/^\/mcp\//)
    {
      await using client = await connectClient(url)
      expect(await client.answer('get_order_brief', { order: 'O-1042' })).toMatchObject({
        order: { fullId: 'O-1042' },
      })
    }
    await panel.getByRole('button', { name: 'Revoke This computer' }).click()
    await panel.getByText('Revoke This computer?').waitFor()
    await panel.getByRole('button', { name: 'Revoke This computer' }).click()
    await expect.poll(() => panel.locator('[data-server]').count()).toBe(1)
    await expect(connectClient(url)).rejects.toThrow()
    await tab('Order')
  })
})

async function clipboard(): Promise<string> {
  const text = await readClipboard(house.extension.context, house.webAppUrl)
  await web.bringToFront()
  await panel.bringToFront()
  return text
}
