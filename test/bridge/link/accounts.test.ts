/** A paired browser and the organisations of a real bridge: what it may ask, and that a sign-in it began ends with the bridge. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type RunningSandbox, startSandbox } from '../../../bridge/sandbox/start-sandbox.ts'
import type { RunningBridgeHandle } from '../../../bridge/start.ts'
import { connectSandboxes, credentialsOf } from '../../helpers/connected-bridge.ts'
import { connectToLink } from '../../helpers/link-client.ts'
import { connectClient } from '../../helpers/mcp-client.ts'
import { signInAs } from '../../helpers/scripted-browser.ts'
import { smallWorld } from '../sandbox/small-world.ts'

let sandbox: RunningSandbox
let connected: Awaited<ReturnType<typeof connectSandboxes>>
let bridge: RunningBridgeHandle
let browser: Awaited<ReturnType<typeof connectToLink>>
beforeEach(async () => {
  sandbox = await startSandbox({ world: smallWorld })
  connected = await connectSandboxes([sandbox])
  bridge = await connected.start()
  browser = await connectToLink(Number(new URL(bridge.url).port))
})
afterEach(async () => {
  browser.socket.close()
  await bridge.close()
  connected[Symbol.dispose]()
  await sandbox.close()
})
const begin = () =>
  browser.peer.ask('accounts.sign_in', {
    clientId: 'panel-app',
    apiUrl: sandbox.url,
    authUrl: sandbox.url,
  })

test('a browser that is not paired is told nothing and changes nothing', async () => {
  const [id = ''] = connected.accountIds
  for (const asking of [
    browser.peer.ask('accounts.list', {}),
    browser.peer.ask('accounts.connect', credentialsOf(sandbox)),
    browser.peer.ask('accounts.remove', { id }),
    begin(),
  ]) {
    await expect(asking).rejects.toMatchObject({ facts: { kind: 'not_paired' } })
  }
  expect(connected.registries.accounts.list()).toHaveLength(1)
})

test('a person signs in; the account is told without secrets, and its servers go when it is removed', async () => {
  await browser.pair(bridge.pairingCode)
  const { id, url } = await begin()
  expect(await browser.peer.ask('accounts.sign_in_state', { id })).toEqual({ state: 'waiting' })
  await signInAs(url, 'Oz Pike')
  const state = await browser.peer.ask('accounts.sign_in_state', { id })
  expect(state).toMatchObject({
    state: 'done',
    connected: { serves: 'now', isNew: true, account: { kind: 'sign_in', person: 'oz@tiny.test' } },
  })
  const accountId = state.state === 'done' ? state.connected.account.id : ''
  const { url: serverUrl } = await browser.peer.ask('servers.create', { accountId })
  await using client = await connectClient(serverUrl)
  expect(await client.answer('find_order', { query: 'O-1' })).toHaveProperty('matches')
  expect(await browser.peer.ask('accounts.remove', { id: accountId })).toEqual({
    servers: 1,
    secretLeft: null,
  })
  expect(
    (
      await fetch(serverUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })
    ).status,
  ).toBe(401)
  const list = await browser.peer.ask('accounts.list', {})
  expect(list).toMatchObject({
    sandbox: false,
    secrets: { place: 'file' },
    accounts: [{ kind: 'service_account' }],
  })
  expect(JSON.stringify(list)).not.toContain(sandbox.clientSecret)
})

test('wrong input is named; what is unknown too', async () => {
  await browser.pair(bridge.pairingCode)
  const { peer } = browser
  await expect(
    peer.ask('accounts.connect', { ...credentialsOf(sandbox), apiUrl: 'http://example.com' }),
  ).rejects.toMatchObject({
    facts: { kind: 'invalid_input', message: expect.stringContaining('API address') },
  })
  await expect(peer.ask('accounts.rename', { id: 'x', name: 'y' })).rejects.toMatchObject({
    facts: { kind: 'not_found' },
  })
  const [id = ''] = connected.accountIds
  await expect(peer.ask('accounts.rename', { id, name: ' ' })).rejects.toMatchObject({
    facts: { kind: 'invalid_input' },
  })
  await expect(peer.ask('accounts.sign_in_state', { id: 'x' })).rejects.toMatchObject({
    facts: { kind: 'not_found' },
  })
})

test('a sign-in that is cancelled stops listening, and so do all when the bridge ends', async () => {
  await browser.pair(bridge.pairingCode)
  const cancelled = await begin()
  await browser.peer.ask('accounts.cancel_sign_in', { id: cancelled.id })
  expect(await browser.peer.ask('accounts.sign_in_state', { id: cancelled.id })).toMatchObject({
    state: 'failed',
  })
  await expect(fetch(cancelled.redirectUri)).rejects.toThrow()
  const open = await begin()
  expect((await fetch(open.redirectUri)).status).toBe(400)
  await bridge.close()
  await expect
    .poll(() =>
      fetch(open.redirectUri).then(
        () => 'open',
        () => 'closed',
      ),
    )
    .toBe('closed')
  expect(connected.registries.accounts.list()).toHaveLength(1)
})

test('a browser that has gone deaf does not hold up the end of the bridge', async () => {
  await browser.pair(bridge.pairingCode)
  browser.socket.pause()
  const startedAt = performance.now()
  await bridge.close()
  expect(performance.now() - startedAt).toBeLessThan(2_000)
  browser.socket.resume()
})
