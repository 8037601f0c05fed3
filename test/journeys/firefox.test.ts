/** The same link in a real Firefox: it loads, pairs, tells what is on screen, and comes back. */
import { afterEach, expect, it, vi } from 'vitest'
import { startBridgeProcess } from '../helpers/bridge-process.ts'
import { findOrderId } from '../helpers/find-order-id.ts'
import { type FirefoxTab, launchFirefox } from '../helpers/launch-firefox.ts'
import { startLink } from '../helpers/start-link.ts'

const order = '11111111-2222-4333-8444-000000000001'
const within = { timeout: 15_000, interval: 50 }
const toClose: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const thing of toClose.splice(0).reverse()) await thing.close()
})

it('pairs by code, follows the page and survives a restart of the bridge', async () => {
  let bridge = await startLink()
  toClose.push({ close: () => bridge.close() })
  const firefox = await launchFirefox()
  toClose.push(firefox)
  // The first install brings its welcome page.
  await vi.waitFor(
    async () => expect(await firefox.addresses()).toContain(`${firefox.origin}/welcome.html`),
    within,
  )
  const options = await firefox.openTab(`${firefox.origin}/options.html`, { wait: false })
  await vi.waitFor(() => fill(options, 'address', `127.0.0.1:${bridge.port}`), within)
  const panel = await firefox.openTab(`${firefox.origin}/sidepanel.html`, { wait: false })
  const says = (words: string, timeout: number) =>
    vi.waitFor(
      async () => expect(await panel.evaluate('document.body?.innerText ?? ""')).toContain(words),
      { timeout, interval: 30 },
    )

  await says('Not paired yet', 15_000)
  const { code } = bridge.link.pairing.newCode()
  await fill(panel, 'code', code)
  await says('This browser is "Firefox on', 3_000)
  expect(bridge.devices.list()[0]?.origin).toBe(firefox.origin)

  const page = await firefox.openTab(`https://acme.roserocket.com/_/#/ops/order/${order}`)
  const shows = (expected: object, timeout = 3_000) =>
    vi.waitFor(() => expect(bridge.link.onScreen().page).toMatchObject(expected), {
      timeout,
      interval: 30,
    })
  await shows({ kind: 'order', id: order })
  await page.evaluate(`push('#/ops/settings')`)
  await shows({ kind: 'other' })
  await page.evaluate(`openPanel('O-19')`)
  await shows({ kind: 'order', fullId: 'O-19' })

  const { devices, port } = bridge
  await bridge.close()
  await new Promise((resolve) => setTimeout(resolve, 5_000))
  bridge = await startLink({ port, devices })
  await shows({ kind: 'order', fullId: 'O-19' }, 2_500)
})

it('answers about the order on screen, with the real bridge behind', async () => {
  const bridge = await startBridgeProcess()
  toClose.push({ close: async () => bridge[Symbol.asyncDispose]() })
  const firefox = await launchFirefox()
  toClose.push(firefox)
  const address = new URL(bridge.ready.bridgeUrl).host
  const options = await firefox.openTab(`${firefox.origin}/options.html`, { wait: false })
  await vi.waitFor(() => fill(options, 'address', address), within)
  const panel = await firefox.openTab(`${firefox.origin}/sidepanel.html`, { wait: false })
  await vi.waitFor(() => fill(panel, 'code', bridge.ready.pairingCode), within)
  const id = await findOrderId(bridge, 'O-1042')
  await firefox.openTab(`https://acme.roserocket.com/_/#/ops/order/${id}`)
  const shown = async () =>
    await panel.evaluate(`JSON.stringify([
      document.querySelector('[data-link]')?.dataset.link,
      document.querySelector('[data-order]')?.dataset.order,
      document.querySelector('[data-delay]')?.dataset.delay,
      document.querySelector('[data-timeline]')?.dataset.timeline,
    ])`)
  await vi.waitFor(
    async () => expect(await shown()).toBe('["connected","O-1042","late","ready"]'),
    within,
  )
  expect(await panel.evaluate('document.body.innerText')).toContain('Camion pas encore arrivé')
})

/** Types into the field of that name and sends its form. Rejects while the form is not there yet. */
async function fill(tab: FirefoxTab, name: string, text: string): Promise<void> {
  const filled = await tab.evaluate(`(async () => {
    const input = document.querySelector('input[name=${name}]')
    if (input === null) return false
    input.value = '${text}'
    input.dispatchEvent(new Event('input', { bubbles: true }))
    await new Promise((resolve) => setTimeout(resolve, 50))
    input.form.requestSubmit()
    return true
  })()`)
  expect(filled).toBe(true)
}
