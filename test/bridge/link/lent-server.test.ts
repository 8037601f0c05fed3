/** The server a sandbox is opened with: it ends with its bridge, is shown so, and does so under a new address too. */
import { expect, test } from 'vitest'
import { z } from 'zod'
import { startBridgeInside } from '../../helpers/bridge-inside.ts'
import { connectToLink } from '../../helpers/link-client.ts'
import { serverMaker } from '../../helpers/management.ts'

test('a paired browser is shown which server ends with the bridge; the HTTP interface says what it always said', async () => {
  await using bridge = await startBridgeInside()
  await serverMaker(bridge)({ name: 'Night desk' })
  const browser = await connectToLink(Number(new URL(bridge.url).port))
  await browser.pair(bridge.pairingCode)
  const shown = async () => (await browser.peer.ask('servers.list', {})).servers
  const ends = async () =>
    (await shown()).map(({ name, ends_with_process }) => [name, ends_with_process])
  expect(await ends()).toEqual([
    ['Sandbox', true],
    ['Night desk', false],
  ])
  const [lent] = await shown()
  const rotated = await browser.peer.ask('servers.create', { rotate: lent?.id ?? '' })
  expect(rotated.server).toMatchObject({
    name: 'Sandbox',
    expires_at: null,
    ends_with_process: true,
  })
  expect(await ends()).toContainEqual(['Sandbox', true])
  const reply = await fetch(`${bridge.url}/integrated-account/${bridge.accountId}/mcp`, {
    headers: { authorization: `Bearer ${bridge.apiToken}` },
  })
  const { result } = z
    .object({ result: z.array(z.record(z.string(), z.unknown())) })
    .parse(await reply.json())
  expect(result.map((server) => Object.keys(server).sort())).toEqual(
    Array.from({ length: 2 }, () => [
      'config',
      'created_at',
      'expires_at',
      'id',
      'integrated_account_id',
      'last_client',
      'last_used_at',
      'name',
      'updated_at',
    ]),
  )
  browser.socket.close()
})
