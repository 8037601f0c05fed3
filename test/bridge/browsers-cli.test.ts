/** Paired browsers from the command line: seen, and ended from afar, with and without a running bridge. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeCodes } from '../../shared/wire/messages.ts'
import { startBridgeInside } from '../helpers/bridge-inside.ts'
import { connectToLink } from '../helpers/link-client.ts'
import { newPairingCode } from '../helpers/management.ts'
import { jsonOf, runHere } from './cli-process.ts'

let bridge: Awaited<ReturnType<typeof startBridgeInside>>
beforeAll(async () => {
  bridge = await startBridgeInside()
})
afterAll(() => bridge[Symbol.asyncDispose]())
const run = (...args: string[]) => runHere([...args, '--data-dir', bridge.dataDirectory])
const json = async (...args: string[]) => jsonOf(await run(...args, '--json'))
const connect = () => connectToLink(Number(new URL(bridge.url).port))
async function newBrowser() {
  const browser = await connect()
  return { browser, pairing: await browser.pair(await newPairingCode(bridge)) }
}

test('a browser that is lost is unpaired from here: out at once, and cannot come back', async () => {
  expect((await run('browsers', 'list')).stdout).toContain('rosebridge pair')
  const { browser, pairing } = await newBrowser()
  const other = await newBrowser()
  expect(await json('browsers', 'list')).toMatchObject({
    result: [
      { id: pairing.deviceId, name: 'Chrome on Linux' },
      { id: other.pairing.deviceId, name: 'Chrome on Linux 2' },
    ],
  })
  expect((await run('browsers', 'list')).stdout).toContain('LAST CONNECTED')
  expect(await json('browsers', 'unpair', 'Chrome on Linux')).toEqual({
    unpaired: pairing.deviceId,
    name: 'Chrome on Linux',
  })
  expect(await browser.closed).toBe(closeCodes.revoked)
  const again = await connect()
  await expect(again.prove(pairing)).rejects.toThrow('not_paired')
  expect(await other.browser.peer.ask('status', {})).toBeDefined()
  const unknown = await run('browsers', 'unpair', 'nobody', '--json')
  expect([unknown.code, jsonOf(unknown)]).toMatchObject([1, { error: { kind: 'not_found' } }])

  const asked = await fetch(`${bridge.url}/browsers/${other.pairing.deviceId}/unpair`, {
    method: 'POST',
    headers: { authorization: 'Bearer wrong', 'content-type': 'application/json' },
    body: '{}',
  })
  expect(asked.status).toBe(401)

  await bridge.close()
  expect((await run('browsers', 'unpair', other.pairing.deviceId)).code).toBe(0)
  expect(await json('browsers', 'list')).toMatchObject({ result: [] })
  const told = await json('audit', '--tool', 'unpair_browser')
  expect(told).toMatchObject({
    result: [
      { approved_by: 'Command line', record_ids: [other.pairing.deviceId] },
      { approved_by: 'Command line', record_ids: [pairing.deviceId] },
    ],
  })
})
