/** From a running bridge to an answer in ChatGPT, counted in clicks; then servers changed, configurations taken, off. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { jsonOf, runHere } from '../bridge/cli-process.ts'
import { axeFindings } from '../helpers/axe-findings.ts'
import { type FrontHouse, openFrontHouse } from '../helpers/beside-front.ts'
import { connectChatGpt } from '../helpers/chatgpt-client.ts'
import { findOrderId } from '../helpers/find-order-id.ts'
import { holdQuestions } from '../helpers/hold-questions.ts'
import { connectClient } from '../helpers/mcp-client.ts'
import { readClipboard } from '../helpers/read-clipboard.ts'

const first = 'https://quiet-river-harbour.trycloudflare.com'
const second = 'https://another-name-today.trycloudflare.com'
let house: FrontHouse

beforeAll(async () => {
  house = await openFrontHouse([first, second])
})
afterAll(() => house?.[Symbol.asyncDispose]())

const next = (step: string) => house.panel.locator(`[data-next-step="${step}"]`).waitFor()
const cli = async (...args: string[]) =>
  jsonOf(await runHere([...args, '--json', '--data-dir', house.bridge.dataDirectory]))

describe('connecting ChatGPT', () => {
  it('takes at most six clicks on our side, each step seen by the bridge', async () => {
    const { panel, bridge, stand, opened } = house
    // The dispatcher has an order open; from here on only the panel is touched.
    const onScreen = 'O-1042'
    const order = await house.extension.context.newPage()
    const id = await findOrderId({ mcpUrl: bridge.mcpUrl ?? '' }, onScreen)
    await order.goto(`${bridge.webAppUrl}/#/ops/orders/${id}`)
    await order.bringToFront()
    await panel.bringToFront()
    let clicks = 0
    const click = async (name: string | RegExp, role: 'button' | 'tab' = 'button') => {
      clicks += 1
      await panel.getByRole(role, { name }).click()
    }
    await panel.getByLabel('Pairing code').fill(bridge.pairingCode)
    // Six digits pair by themselves.
    await click('Connect', 'tab')
    await next('open')
    // What needs nothing more is chosen already.
    expect(await panel.locator('[data-way="cloudflared"] input').isChecked()).toBe(true)
    expect(await panel.locator('[data-way="openai"] input').isDisabled()).toBe(true)
    await click('Switch on')
    await next('add')
    await panel.locator('button[data-tunnel="ready"]').waitFor()
    expect(await toolbarTitle()).toContain('can be reached from outside')
    await click('Copy it and open ChatGPT')
    await expect.poll(() => opened).toHaveLength(1)
    const address = await clipboard()
    expect(address).toBe(`${first}/mcp`)

    const dialogUrl = new URL(opened[0] ?? '')
    expect([dialogUrl.pathname, dialogUrl.search]).toEqual(['/plugins', ''])
    await using chat = await connectChatGpt({
      mcpUrl: address,
      send: stand.fetch,
      async decide({ number }) {
        await next('allow')
        await panel.getByText('ChatGPT asks to be let in').waitFor()
        await click('Show the request')
        await panel.getByLabel('Number on its page').fill(number)
        await click('Let it in')
        await panel.locator('[data-consent]').waitFor({ state: 'detached' })
        await click('Connect', 'tab')
      },
    })
    await next('ask')
    const answer = await chat.client.callTool({ name: 'explain_order_delay', arguments: {} })
    expect(answer).toMatchObject({ structuredContent: { order: { fullId: onScreen } } })
    await next('done')
    expect(await panel.locator('[data-step][data-state="done"]').count()).toBe(6)
    await panel.locator('[data-server]', { hasText: 'ChatGPT' }).waitFor()
    expect(clicks).toBeLessThanOrEqual(6)
  })

  it('says so when the address has changed, and starts with the steps that are left', async () => {
    const { panel, stand } = house
    await stand.die()
    await next('open')
    await panel.getByText('is being opened again').waitFor()
    await next('add')
    await panel.getByText(`${first} works no more`).waitFor()
    expect(await panel.locator('[data-address]').getAttribute('data-address')).toBe(`${second}/mcp`)
  })

  it('is off at a click, and the sign in the header with it', async () => {
    const { panel, stand } = house
    await panel.getByRole('tab', { name: 'Order' }).click()
    await panel.locator('button[data-tunnel]').click()
    await panel.getByRole('button', { name: 'Switch off' }).click()
    await next('open')
    await expect.poll(() => panel.locator('[data-tunnel]').count()).toBe(0)
    expect(stand.isOpen()).toBe(false)
    expect(await toolbarTitle()).not.toContain('outside')
  })

  it('follows what the command line does, and tells what failed with its next step', async () => {
    const { panel, stand } = house
    await cli('tunnel', 'start', '--provider', 'cloudflared', '--for', '2s')
    await panel.locator('button[data-tunnel="ready"]').waitFor()
    await panel.getByText('switched itself off').waitFor()
    stand.failNext(1)
    await panel.getByRole('button', { name: 'Switch on' }).click()
    await panel.locator('[role="alert"]', { hasText: 'Let it.' }).waitFor()
  })

  it('keeps a token it was given once, and shows it to nobody', async () => {
    const { panel } = house
    await panel.locator('[data-way="ngrok"] input').check()
    await panel.getByLabel('Authtoken').fill('2abcAUTHTOKEN')
    await panel.getByLabel('Your ngrok domain').fill('desk.ngrok-free.dev')
    await panel.getByLabel('8 hours').check()
    await panel.getByRole('button', { name: 'Switch on' }).click()
    await next('add')
    await panel.getByText('stays the same').waitFor()
    await panel.getByRole('button', { name: 'Switch off' }).click()
    await next('open')
    expect(await panel.getByLabel('Authtoken').inputValue()).toBe('')
    expect(await panel.content()).not.toContain('AUTHTOKEN')
    const stored = await house.extension.worker.evaluate(
      'chrome.storage.local.get().then((all) => JSON.stringify(all))',
    )
    expect(String(stored)).not.toContain('AUTHTOKEN')
    await panel.getByRole('button', { name: 'Switch on' }).click()
    await next('add')
    await panel.getByRole('button', { name: 'Switch off' }).click()
    await next('open')
  })
})

const configurationSchema = z.object({
  mcpServers: z.object({
    rosebridge: z.object({ command: z.string(), args: z.array(z.string()) }),
  }),
})

describe('programs on this computer', () => {
  it('get a URL that works at once, and is gone when the view is left', async () => {
    const { panel } = house
    await panel.getByRole('button', { name: 'Copy MCP URL' }).click()
    await panel.getByText('MCP URL copied').waitFor()
    const url = await clipboard()
    {
      await using client = await connectClient(url)
      expect((await client.client.listTools()).tools.length).toBeGreaterThan(5)
    }
    await panel.getByRole('tab', { name: 'Order' }).click()
    await panel.getByRole('tab', { name: 'Connect' }).click()
    await panel.getByRole('button', { name: 'Copy MCP URL' }).waitFor()
    expect(await panel.content()).not.toContain(new URL(url).pathname)
  })

  it('get their ready configuration in one click, the same that config prints', async () => {
    const { panel } = house
    await panel.getByRole('button', { name: 'Copy configuration for Cursor' }).click()
    await panel.locator('[data-configured="cursor"]').waitFor()
    const taken = configurationSchema.parse(JSON.parse(await clipboard()))
    const printed = z
      .object({ configuration: z.object({ text: z.string() }) })
      .parse(await cli('config', 'cursor'))
    const expected = configurationSchema.parse(JSON.parse(printed.configuration.text))
    const shape = ({ mcpServers: { rosebridge } }: z.infer<typeof configurationSchema>) =>
      rosebridge.args.slice(-5).map((arg) => (/^[0-9a-f-]{36}$/.test(arg) ? 'ID' : arg))
    expect(shape(taken)).toEqual(shape(expected))
    expect(shape(taken).slice(0, 3)).toEqual(['stdio', '--server', 'ID'])
    await panel.getByRole('button', { name: 'Hide it' }).click()
    expect((await clipboard()).trim()).toBe('')
  })
})

describe('servers', () => {
  it('are changed in words, and the change holds', async () => {
    const { panel } = house
    await panel.getByRole('button', { name: 'Change This computer' }).click()
    const form = panel.getByRole('form', { name: 'Change This computer' })
    await form.getByLabel('Name').fill('Night shift')
    // A look at another tab, and a link that is lost for a moment, take nothing away.
    await clipboard()
    await house.extension.killWorker()
    await panel.locator('[data-link="connected"]').waitFor()
    expect(await form.getByLabel('Name').inputValue()).toBe('Night shift')
    await form.getByLabel('read', { exact: true }).uncheck()
    await form.getByText('Tick at least one action.').waitFor()
    expect(await form.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true)
    await form.getByLabel('read', { exact: true }).check()
    await form.getByLabel('change', { exact: true }).check()
    await form.getByLabel('Writes').selectOption('auto')
    await form.getByText('without anybody looking').waitFor()
    await form.getByLabel('Writes').selectOption('ask')
    await form.getByLabel('invoices, bills, rates').check()
    await form.getByLabel('Ends').selectOption('7')
    expect(await axeFindings(house.panel)).toEqual([])
    await form.getByRole('button', { name: 'Save' }).click()
    await panel.getByText('Night shift: Saved.').waitFor()
    const { result } = z
      .object({ result: z.array(z.looseObject({ name: z.string() })) })
      .parse(await cli('mcp', 'list'))
    const changed = result.find(({ name }) => name === 'Night shift')
    expect(changed).toMatchObject({
      config: {
        methods: ['read', 'update'],
        tags: expect.arrayContaining(['orders', 'financials']),
        approval: 'ask',
      },
    })
    const days = (Date.parse(String(changed?.expires_at)) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(6.9)
    expect(days).toBeLessThan(7.1)
  })

  it('get a new address, in sight also where no clipboard takes it; the old one is dead', async () => {
    const { panel } = house
    const rotate = panel.getByRole('button', { name: 'New URL for Night shift' })
    const row = panel.locator('[data-server]', { hasText: 'Night shift' })
    // Somebody uses it, and one click cuts nobody off.
    await rotate.click()
    await row.getByText('Whoever uses the old one loses access at once.').waitFor()
    await row.getByRole('button', { name: 'Cancel' }).click()
    await rotate.click()
    expect(await panel.getByText('MCP URL copied').count()).toBe(0)
    await rotate.click()
    await panel.getByText('MCP URL copied').waitFor()
    const before = await clipboard()
    // Only what the list calls unused is made anew at one click.
    await row.getByText('never used').waitFor()
    await panel.evaluate('navigator.clipboard.writeText = () => Promise.reject(new Error())')
    await rotate.click()
    const address = panel.locator('[data-made] input').first()
    // The address before stands there until the new one is made.
    await expect.poll(() => address.inputValue()).not.toBe(before)
    const after = await address.inputValue()
    {
      await using client = await connectClient(after)
      expect((await client.client.listTools()).tools.length).toBeGreaterThan(5)
    }
    const headers = { 'content-type': 'application/json', accept: 'application/json' }
    expect((await fetch(before, { method: 'POST', headers, body: '{}' })).status).toBe(401)
    await panel.evaluate('delete navigator.clipboard.writeText')
    await panel.locator('[data-made]').getByRole('button', { name: 'Hide it' }).click()
    expect(await panel.content()).not.toContain(new URL(after).pathname)
  })

  it('warn of everything, and end with a second click', async () => {
    const { panel } = house
    await panel.getByRole('button', { name: 'Change Night shift' }).click()
    await panel.getByLabel('What it may do').selectOption('full')
    await panel.getByText('money and deletes included').waitFor()
    await panel.getByRole('button', { name: 'Save' }).click()
    const row = panel.locator('[data-server]', { hasText: 'Night shift' })
    await row.getByText('May change and delete anything.').waitFor()
    await row.getByRole('button', { name: 'Revoke Night shift' }).click()
    await row.getByText('Revoke Night shift?').waitFor()
    await row.getByRole('button', { name: 'Revoke Night shift' }).click()
    await expect.poll(() => row.count()).toBe(0)
  })
})

describe('what was done to a server', () => {
  it('stands in the list at once, however late the list itself comes', async () => {
    const { panel } = house
    const release = await holdQuestions(house.extension, 'servers.list')
    try {
      await panel.locator('[data-copies="url"]').click()
      await panel.locator('[data-made]').waitFor()
      const row = panel.locator('[data-server]', { hasText: 'This computer' })
      await row.waitFor()
      const before = await row.getAttribute('data-server')
      await row.getByRole('button', { name: 'New URL for This computer' }).click()
      await expect.poll(() => row.getAttribute('data-server')).not.toBe(before)
      await row.getByRole('button', { name: 'Change This computer' }).click()
      await panel.getByLabel('Name').fill('Early bird')
      await panel.getByRole('button', { name: 'Save' }).click()
      const renamed = panel.locator('[data-server]', { hasText: 'Early bird' })
      await renamed.getByRole('button', { name: 'Revoke Early bird' }).click()
      await renamed.getByRole('button', { name: 'Revoke Early bird' }).click()
      await renamed.waitFor({ state: 'detached' })
    } finally {
      await release()
    }
    await expect.poll(() => panel.locator('#view [data-error]').count()).toBe(0)
  })
})

describe('what was made for a server that has ended', () => {
  it('is not offered any more: ended in the list, or elsewhere and missing when the list is asked again', async () => {
    const { panel } = house
    const made = panel.locator('[data-made]')
    const row = panel.locator('[data-server]', { hasText: 'This computer' })
    await panel.locator('[data-copies="url"]').click()
    await made.waitFor()
    await row.waitFor()
    // Its own next address ends it as well: one is in sight, the one that opens something.
    const before = await made.locator('input').first().inputValue()
    await row.getByRole('button', { name: 'New URL for This computer' }).click()
    await expect.poll(() => made.locator('input').first().inputValue()).not.toBe(before)
    expect(await made.count()).toBe(1)
    await panel.locator('[data-copies="url"]').click()
    await expect
      .poll(() => row.locator('xpath=ancestor::section').locator('[data-made]').count())
      .toBe(0)
    expect(await made.count()).toBe(1)

    await row.getByRole('button', { name: 'Revoke This computer' }).click()
    await row.getByRole('button', { name: 'Revoke This computer' }).click()
    await made.waitFor({ state: 'detached' })

    await panel.getByRole('button', { name: 'Copy configuration for Codex' }).click()
    const configured = panel.locator('[data-configured="codex"]')
    await configured.waitFor()
    const codex = panel.locator('[data-server]', { hasText: 'codex' })
    await cli('mcp', 'revoke', String(await codex.getAttribute('data-server')))
    // Saved as it is, another one has the list asked again.
    await panel.getByRole('button', { name: 'Change Sandbox' }).click()
    await panel.getByRole('button', { name: 'Save' }).click()
    await configured.waitFor({ state: 'detached' })
    expect(await codex.count()).toBe(0)
  })
})

describe('questions to start with', () => {
  it('open in ChatGPT and name no order', async () => {
    const { panel, opened } = house
    const before = opened.length
    await panel.getByRole('link', { name: /^Open in ChatGPT: Why is this late/ }).click()
    await expect.poll(() => opened.length).toBe(before + 1)
    const asked = new URL(opened.at(-1) ?? '')
    expect(asked.origin).toBe('https://chatgpt.com')
    expect(asked.searchParams.get('q')).toContain('explain_order_delay')
    expect(asked.href).not.toMatch(/O-10|PO-/)
  })
})

describe('programs elsewhere', () => {
  it('that cannot sign in are told the same from outside, while there is a way in', async () => {
    const { panel, stand } = house
    await cli('tunnel', 'start', '--provider', 'cloudflared', '--for', '1h')
    await next('add')
    await panel.getByRole('button', { name: 'Copy MCP URL' }).click()
    const outside = await panel.getByLabel('MCP URL from outside', { exact: true }).inputValue()
    expect(outside).toMatch(/^https:\/\/[\w-]+\.trycloudflare\.com\/mcp\/[\w-]{43}$/)
    // Its end is told by the same clock as everything else.
    const end = /until ([01]\d|2[0-3]):[0-5]\d(?! ?[AP]M)/
    expect(await panel.locator('.way-in').innerText()).toMatch(end)
    expect(await panel.locator('button[data-tunnel]').getAttribute('title')).toMatch(end)
    await using through = await connectClient(outside, { send: stand.fetch })
    expect((await through.client.listTools()).tools.length).toBeGreaterThan(5)
    await cli('tunnel', 'stop')
    await next('open')
    await panel.getByLabel('MCP URL from outside', { exact: true }).waitFor({ state: 'detached' })
  })
})

describe('everybody', () => {
  it.each(['light', 'dark', 'contrast'])('can use the steps in the %s theme', async (theme) => {
    const { panel } = house
    await house.extension.saveSettings({ theme })
    await panel.locator(`:root[data-theme="${theme}"]`).waitFor()
    await panel.bringToFront()
    await panel.locator('[data-way="ngrok"] input').check()
    expect(await axeFindings(house.panel)).toEqual([])
    await cli('tunnel', 'start', '--provider', 'cloudflared', '--for', '1h')
    await next('add')
    expect(await axeFindings(house.panel)).toEqual([])
    await cli('tunnel', 'stop')
    await next('open')
  })

  it('reads it in French and Spanish, down to a narrow panel', async () => {
    const { panel } = house
    await panel.setViewportSize({ width: 320, height: 800 })
    for (const [language, title] of [
      ['fr', 'Relier ChatGPT'],
      ['es', 'Conectar ChatGPT'],
      ['en', 'Connect ChatGPT'],
    ] as const) {
      await house.extension.saveSettings({ language })
      await panel.getByRole('heading', { name: title }).waitFor()
      const widest = await panel.evaluate('document.documentElement.scrollWidth')
      expect(widest).toBeLessThanOrEqual(320)
    }
  })
})

const toolbarTitle = async () =>
  String(await house.extension.worker.evaluate('chrome.action.getTitle({})'))

async function clipboard(): Promise<string> {
  const { extension, bridge, panel } = house
  const origin = new URL(bridge.webAppUrl ?? '').origin
  const text = await readClipboard(extension.context, origin)
  await panel.bringToFront()
  return text
}
