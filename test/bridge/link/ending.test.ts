/** A bridge that is stopped ends, whoever is connected. */
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { startBridgeProcess } from '../../helpers/bridge-process.ts'
import { connectToLink } from '../../helpers/link-client.ts'

it('ends by itself while a paired browser is connected, and tells it that it goes', async () => {
  await using bridge = await startBridgeProcess()
  const browser = await connectToLink(Number(new URL(bridge.ready.bridgeUrl).port))
  await browser.pair(bridge.ready.pairingCode)
  const told = once(browser.socket, 'close')
  const ended = once(bridge.process, 'exit')
  bridge.process.kill('SIGTERM')
  const [closeCode] = await told
  expect(closeCode).toBe(1001)
  const [exitCode] = await ended
  expect(exitCode).toBe(0)
})
