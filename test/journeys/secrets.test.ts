/** What the browser keeps after a day's work: the secret of its pairing, and no other. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { type House, openHouse } from '../helpers/beside-sandbox.ts'
import { createSecretWatch } from '../helpers/secret-watch.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
}, 60_000)
afterAll(() => house?.[Symbol.asyncDispose]())

const pairingSchema = z.looseObject({ verifier: z.string(), deviceId: z.string() })
const storageSchema = z.object({ pairing: pairingSchema })

it('holds the device secret, and no code, token or address', async () => {
  const { extension, bridge } = house
  const panel = await house.openPairedPanel()
  await panel.getByRole('tab', { name: 'Connect' }).click()
  await panel
    .getByRole('button', { name: /^Copy MCP URL/ })
    .first()
    .click()
  await panel.getByText('MCP URL copied').waitFor()
  await extension.context.grantPermissions(['clipboard-read'], { origin: house.webAppUrl })
  const page = await house.openWebApp('#/ops/orders')
  await page.bringToFront()
  const copied = String(await page.evaluate('navigator.clipboard.readText()'))

  const watch = createSecretWatch()
  watch.secret('pairing code', bridge.ready.pairingCode)
  watch.secret('API token', bridge.ready.apiToken ?? '')
  watch.secret('token of the sandbox server', bridge.mcpUrl.split('/').at(-1) ?? '')
  watch.secret('token of the copied address', copied.split('/').at(-1) ?? '')
  const storage: Record<string, unknown> = {}
  for (const area of ['local', 'session', 'sync', 'managed']) {
    const held: unknown = await extension.worker.evaluate(`chrome.storage.${area}.get()`)
    storage[area] = held
    watch.place(`storage.${area}`, JSON.stringify(held))
  }
  const pageStorage =
    'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])'
  for (const [name, open] of Object.entries({ panel, 'web app': page })) {
    watch.place(`storage of the ${name}`, String(await open.evaluate(pageStorage)))
    watch.place(`content of the ${name}`, await open.content())
  }
  expect(watch.leaks()).toEqual([])

  // The pairing is in one place, out of the reach of pages, and the bridge does not have its secret.
  const { verifier } = storageSchema.parse(storage.local).pairing
  watch.secret('device secret', verifier)
  watch.place('log of the bridge', bridge.errorText)
  watch.directory(bridge.dataDirectory, /[\\/]secrets[\\/][^\\/]+\.secret$/)
  expect(watch.leaks()).toEqual(['device secret in storage.local'])
}, 60_000)
