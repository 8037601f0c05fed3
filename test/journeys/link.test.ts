/** The link in a real browser: pairing, what is on screen, and every way the link can break and mend. */
import { createServer } from 'node:http'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type LaunchedExtension, launchExtension } from '../helpers/launch-extension.ts'
import { startLink, type TestBridge } from '../helpers/start-link.ts'

const o1 = '11111111-2222-4333-8444-000000000001'
const o2 = '11111111-2222-4333-8444-000000000002'
const board = '11111111-2222-4333-8444-00000000000b'

let bridge: TestBridge
let extension: LaunchedExtension
const toClose: { close(): Promise<void> }[] = []
const closeLater = <Closable extends { close(): Promise<void> }>(thing: Closable) => {
  toClose.push(thing)
  return thing
}

beforeEach(async () => {
  bridge = closeLater(await startLink())
  extension = closeLater(await launchExtension({ address: `127.0.0.1:${bridge.port}` }))
})
afterEach(async () => {
  for (const thing of toClose.splice(0).reverse()) await thing.close()
})

const within = (timeoutMs: number) => ({ timeout: timeoutMs, interval: 20 })

/** Opens the panel and types the code a person would read off the bridge. */
async function pairedPanel(from = extension) {
  const panel = await from.openPanel()
  await panel.getByText('Not paired yet').waitFor()
  await panel.getByLabel('Pairing code').fill(bridge.link.pairing.newCode().code)
  await panel.getByText('Connected', { exact: true }).waitFor()
  return panel
}

describe('pairing', () => {
  it('takes the six digits, and says what is wrong with others', async () => {
    const panel = await extension.openPanel()
    await panel.getByText('Not paired yet').waitFor()
    const { code } = bridge.link.pairing.newCode()
    const input = panel.getByLabel('Pairing code')
    await input.fill(code === '123456' ? '654321' : '123456')
    await panel.getByText('That is not the code. 4 more tries.').waitFor()
    await input.fill(code)
    await panel.getByText('Connected', { exact: true }).waitFor()
    expect(bridge.link.devices()).toMatchObject([{ name: 'Chrome on Linux', connections: 1 }])
    expect(bridge.devices.list()[0]?.origin).toBe(`chrome-extension://${extension.id}`)
  })

  it('is refused to a page that is not the extension', async () => {
    const page = await extension.openWebApp()
    const outcome = await page.evaluate(
      (port) =>
        new Promise((resolve) => {
          const socket = new WebSocket(`ws://127.0.0.1:${port}/extension`)
          socket.onopen = () => resolve('open')
          socket.onclose = () => resolve('refused')
        }),
      bridge.port,
    )
    expect(outcome).toBe('refused')
  })
})

describe('what is on screen', () => {
  it('follows in-app navigation and panels, and tells no token', async () => {
    const panel = await pairedPanel()
    const page = await extension.openWebApp(`#/ops/order/${o1}?code=query-secret`)
    await vi.waitFor(
      () => expect(bridge.link.onScreen().page).toMatchObject({ kind: 'order', id: o1 }),
      within(2_000),
    )
    await expect.poll(() => panel.locator('[data-record]').getAttribute('data-record')).toBe(o1)

    const steps: readonly [how: string, expected: object][] = [
      [`location.hash = '#/ops/orders/${o2}'`, { kind: 'order', id: o2 }],
      [`push('#/ops/board/${board}')`, { kind: 'board', id: board }],
      [`openPanel('O-19')`, { kind: 'order', fullId: 'O-19', certainty: 'heading' }],
      [`openPanel('O-20 Harbour Paper')`, { kind: 'order', fullId: 'O-20' }],
      ['closePanel()', { kind: 'board', id: board }],
      [`push('#/ops/board/${board}/order/${o1}')`, { kind: 'order', id: o1, certainty: 'url' }],
      ['history.back()', { kind: 'board', id: board }],
      [`location.hash = '#/ops/settings'`, { kind: 'other' }],
    ]
    for (const [how, expected] of steps) {
      await page.evaluate(how)
      await vi.waitFor(
        () => expect(bridge.link.onScreen().page).toMatchObject(expected),
        within(600),
      )
    }
    const told = JSON.stringify(bridge.link.onScreen().page)
    for (const secret of ['query-secret', 'cookie-secret', 'storage-secret']) {
      expect(told).not.toContain(secret)
    }
  })

  it('is the tab a person turned to last, with its age, and nothing once it is closed', async () => {
    await pairedPanel()
    const first = await extension.openWebApp(`#/ops/order/${o1}`)
    const second = await extension.openWebApp(`#/ops/order/${o2}`, 'other')
    await vi.waitFor(() => expect(bridge.link.onScreen().page?.id).toBe(o2), within(2_000))
    expect(bridge.link.onScreen({ subdomain: 'acme' }).page?.id).toBe(o1)
    await first.bringToFront()
    await vi.waitFor(() => expect(bridge.link.onScreen().page?.id).toBe(o1), within(2_000))
    await second.close()
    await first.close()
    await vi.waitFor(() => expect(bridge.link.onScreen().reason).toBe('no_page'), within(5_000))
  })

  it('obeys patterns of one’s own', async () => {
    await pairedPanel()
    const page = await extension.openWebApp(`#/dispatch/load/${o1}`)
    await vi.waitFor(() => expect(bridge.link.onScreen().page?.kind).toBe('other'), within(2_000))
    const options = await extension.context.newPage()
    await options.goto(`chrome-extension://${extension.id}/options.html`)
    await options.getByLabel('Patterns of your own').fill('order: /_/#/dispatch/load/{id}')
    await options.getByRole('button', { name: 'Save', exact: true }).click()
    await options.getByText('Saved.').waitFor()
    await vi.waitFor(
      () => expect(bridge.link.onScreen().page).toMatchObject({ kind: 'order', id: o1 }),
      within(2_000),
    )
    await page.close()
  })
})

describe('a link that breaks', () => {
  it('is back within 2 s of the worker’s end, with the same answer', async () => {
    const panel = await pairedPanel()
    await extension.openWebApp(`#/ops/order/${o1}`)
    await vi.waitFor(() => expect(bridge.link.onScreen().page?.id).toBe(o1), within(2_000))
    await panel.close()
    for (let round = 0; round < 3; round += 1) {
      const before = bridge.link.onScreen().page
      const connections = bridge.connections()
      await extension.killWorker()
      await vi.waitFor(() => {
        expect(bridge.connections()).toBeGreaterThan(connections)
        expect(bridge.link.devices()[0]?.connections).toBe(1)
      }, within(2_000))
      expect(bridge.link.onScreen().page).toMatchObject({
        kind: before?.kind,
        id: o1,
        url: before?.url,
      })
      await new Promise((resolve) => setTimeout(resolve, 300))
      expect(bridge.link.onScreen().page).toMatchObject({ id: o1, browser: before?.browser })
    }
  })

  it('is told of within 1 s when the bridge stops, and is back within 2 s of its start', async () => {
    const panel = await pairedPanel()
    const { port, devices } = bridge
    await bridge.close()
    await panel.getByText('The bridge is not running').waitFor({ timeout: 1_000 })
    await panel.getByText('npm run -s bridge -- start').waitFor()
    bridge = closeLater(await startLink({ port, devices }))
    await panel.getByText('Connected', { exact: true }).waitFor({ timeout: 2_000 })
  })

  it('is back within 2 s of a restart with only a tab open, also after a long time down', async () => {
    const panel = await pairedPanel()
    await extension.openWebApp(`#/ops/order/${o1}`)
    await panel.close()
    const { port, devices } = bridge
    await bridge.close()
    // Long enough for a browser to begin delaying sockets, were they opened in vain.
    await new Promise((resolve) => setTimeout(resolve, 20_000))
    bridge = closeLater(await startLink({ port, devices }))
    await vi.waitFor(() => expect(bridge.link.onScreen().page?.id).toBe(o1), within(2_000))
  })

  it('is told of within 1 s when the bridge hangs', async () => {
    const panel = await pairedPanel()
    bridge.hang()
    await panel.getByText('The bridge does not answer').waitFor({ timeout: 1_000 })
  })

  it('is told apart from another program on the port', async () => {
    const panel = await pairedPanel()
    const { port, devices } = bridge
    await bridge.close()
    const other = createServer((_request, response) => response.end('hello'))
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
    await panel.getByText('Another program answers').waitFor({ timeout: 2_500 })
    await new Promise((resolve) => other.close(resolve).closeAllConnections())
    await panel.getByText('The bridge is not running').waitFor({ timeout: 2_000 })
    bridge = closeLater(await startLink({ port, devices }))
    await panel.getByText('Connected', { exact: true }).waitFor({ timeout: 2_000 })
  })

  it('is told apart from a bridge that knows the browser by id but not by secret', async () => {
    const panel = await pairedPanel()
    const { port, devices } = bridge
    const [known] = devices.list()
    if (known === undefined) throw new Error('nothing is paired')
    await bridge.close()
    bridge = closeLater(await startLink({ port }))
    await panel.getByText('Not paired yet').waitFor({ timeout: 2_000 })
    bridge.devices.add({ ...known, verifier: 'x'.repeat(43) })
    await bridge.close()
    bridge = closeLater(await startLink({ port, devices: bridge.devices }))
    await panel.getByText('Not paired yet').waitFor({ timeout: 2_000 })
    expect(bridge.link.onScreen()).toEqual({ page: null, reason: 'no_browser' })
  })

  it('moves when the address is changed in the options', async () => {
    const panel = await pairedPanel()
    await extension.saveSettings({ address: '127.0.0.1:9' })
    await panel.getByText('Nothing answers at 127.0.0.1:9.').waitFor({ timeout: 2_000 })
    await extension.saveSettings({ address: `127.0.0.1:${bridge.port}` })
    await panel.getByText('Connected', { exact: true }).waitFor({ timeout: 2_000 })
  })
})

describe('an extension that is installed while Rose Rocket is open', () => {
  it('sees the tabs that were there before it', async () => {
    const late = closeLater(
      await launchExtension({
        address: `127.0.0.1:${bridge.port}`,
        async beforeInstall(context) {
          const page = await context.newPage()
          await page.goto(`https://acme.roserocket.com/_/#/ops/order/${o1}`)
        },
      }),
    )
    await pairedPanel(late)
    await vi.waitFor(() => expect(bridge.link.onScreen().page?.id).toBe(o1), within(2_000))
  })
})

describe('a second browser', () => {
  it('gets a name of its own and throws nobody out', async () => {
    const second = closeLater(await launchExtension({ address: `127.0.0.1:${bridge.port}` }))
    const [mine, theirs] = [await pairedPanel(), await pairedPanel(second)]
    await mine.getByText('This browser is "Chrome on Linux"').waitFor()
    await theirs.getByText('This browser is "Chrome on Linux 2"').waitFor()
    await extension.openWebApp(`#/ops/order/${o1}`)
    await vi.waitFor(
      () =>
        expect(bridge.link.onScreen().page).toMatchObject({ id: o1, browser: 'Chrome on Linux' }),
      within(2_000),
    )
    await second.openWebApp(`#/ops/order/${o2}`)
    await vi.waitFor(
      () =>
        expect(bridge.link.onScreen().page).toMatchObject({ id: o2, browser: 'Chrome on Linux 2' }),
      within(2_000),
    )
    expect(bridge.link.devices().map(({ connections }) => connections)).toEqual([1, 1])
  })
})

describe('the real side panel', () => {
  it('shows the link and lets go of the worker when it closes', async () => {
    await pairedPanel().then((panel) => panel.close())
    const panel = await extension.openSidePanel()
    await expect
      .poll(() => panel.evaluate('document.querySelector("[data-link]")?.dataset.link'))
      .toBe('connected')
  })
})
