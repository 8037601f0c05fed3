/** Approvals that stand for some minutes: seen, ended at once, and gone with the browser or server they hang on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openStore } from '../../../bridge/store.ts'
import { standingApprovalSchema } from '../../../shared/approvals.ts'
import { startBridgeInside } from '../../helpers/bridge-inside.ts'
import { connectToLink } from '../../helpers/link-client.ts'
import { newPairingCode } from '../../helpers/management.ts'
import { type ConnectedClient, connectClient } from '../../helpers/mcp-client.ts'
import { jsonOf, runHere } from '../cli-process.ts'

let bridge: Awaited<ReturnType<typeof startBridgeInside>>
const open: ConnectedClient[] = []
beforeAll(async () => {
  bridge = await startBridgeInside({ approvalTimes: { waitMs: 100, lifeMs: 60_000 } })
})
afterAll(async () => {
  for (const client of open) await client[Symbol.asyncDispose]()
  await bridge?.[Symbol.asyncDispose]()
})

const run = (...args: string[]) => runHere([...args, '--data-dir', bridge.dataDirectory])
const json = async (...args: string[]) =>
  z.looseObject({}).parse(jsonOf(await run(...args, '--json')))
const standing = async () =>
  z.object({ standing: z.array(standingApprovalSchema) }).parse(await json('approvals', 'list'))
    .standing
const ended = async () => (await json('audit', '--limit', '200')).result
const update = 'update_a_roserocket_object_by_id'
const setRef = (refNum: string) => ({ id: 'ord-new', object_key: 'orders', json: { refNum } })

async function newClient() {
  const made = z
    .object({ id: z.string(), url: z.string() })
    .parse(await json('mcp', 'create', '--name', 'Night desk', '--approval', 'ask'))
  const client = await connectClient(made.url)
  open.push(client)
  return { ...client, serverId: made.id }
}
type Client = Awaited<ReturnType<typeof newClient>>
const asks = async (client: Client) => {
  const answer = await client.answer(update, setRef(`REF-${performance.now()}`))
  return z.object({ approval: z.object({ id: z.string() }) }).safeParse(answer).data?.approval.id
}
async function askedId(client: Client) {
  const id = await asks(client)
  if (id === undefined) throw new Error('it was not asked for')
  return id
}
/** Allows that client's write for ten minutes from the command line. */
async function standingFor(client: Client) {
  const id = await askedId(client)
  expect(await json('approvals', 'allow', id, '--minutes', '10')).toMatchObject({ state: 'done' })
  expect(await asks(client)).toBeUndefined()
  return id
}
async function newBrowser() {
  const browser = await connectToLink(Number(new URL(bridge.url).port))
  return { ...browser, pairing: await browser.pair(await newPairingCode(bridge)) }
}

describe('an approval that stands', () => {
  it('is listed and ended from the command line; the next write asks again', async () => {
    const client = await newClient()
    const id = await standingFor(client)
    const [shown, ...others] = await standing()
    expect(others).toEqual([])
    expect(shown).toMatchObject({
      id,
      serverId: client.serverId,
      serverName: 'Night desk',
      client: 'rosebridge-test 1.0.0',
      tool: update,
      records: [{ id: 'ord-new', objectKey: 'order', label: 'O-101' }],
      by: 'Command line',
    })
    const leftMs = Date.parse(shown?.until ?? '') - Date.now()
    expect(leftMs).toBeGreaterThan(9 * 60_000)
    expect(leftMs).toBeLessThanOrEqual(10 * 60_000)
    const { stdout } = await run('approvals', 'list')
    for (const words of [
      'Nothing waits for you.',
      `Let through without asking: Update a record  (${id})`,
      'rosebridge-test 1.0.0, through the MCP server "Night desk"',
      'order O-101',
      '10 minutes',
      'Command line',
      `rosebridge approvals end ${id}`,
    ]) {
      expect(stdout).toContain(words)
    }

    expect((await run('approvals', 'end', id)).stdout).toContain('asks again')
    expect(await standing()).toEqual([])
    expect(await asks(client)).toBeDefined()
    expect((await json('audit', '--limit', '2')).result).toMatchObject([
      { outcome: 'asked' },
      {
        outcome: 'ended',
        tool: update,
        server_id: client.serverId,
        record_ids: ['ord-new'],
        approval_id: id,
        approved_by: 'Command line',
      },
    ])
    const again = await run('approvals', 'end', id, '--json')
    expect([again.code, jsonOf(again)]).toMatchObject([
      1,
      { error: { kind: 'not_found', nextStep: expect.stringContaining('approvals list') } },
    ])
  })

  it('is shown to a paired browser, which ends it', async () => {
    const browser = await newBrowser()
    const client = await newClient()
    const id = await standingFor(client)
    expect(await browser.peer.ask('waiting.watch', {})).toMatchObject({ standing: [id] })
    expect(await browser.peer.ask('approvals.list', {})).toMatchObject({
      standing: [{ id, tool: update, labels: ['O-101'], by: 'Command line' }],
    })
    expect(await browser.peer.ask('approvals.end', { id })).toEqual({ id })
    expect(await asks(client)).toBeDefined()
    await expect(browser.peer.ask('approvals.end', { id })).rejects.toMatchObject({
      facts: { kind: 'not_found' },
    })
    browser.socket.close()
  })

  it.each([
    [
      'by the browser itself',
      async (browser: Browser) => void (await browser.peer.ask('unpair', {})),
    ],
    [
      'from the command line',
      async ({ pairing }: Browser) => void (await run('browsers', 'unpair', pairing.deviceId)),
    ],
  ])('ends with the pairing of the browser that gave it, unpaired %s', async (_how, unpair) => {
    const [browser, other] = [await newBrowser(), await newBrowser()]
    const [client, kept] = [await newClient(), await newClient()]
    const id = await askedId(client)
    await browser.peer.ask('approvals.allow', { id, forMinutes: 10 })
    const keptId = await askedId(kept)
    await other.peer.ask('approvals.allow', { id: keptId, forMinutes: 10 })
    expect([await asks(client), await asks(kept)]).toEqual([undefined, undefined])
    await unpair(browser)
    await browser.closed
    expect((await standing()).map((one) => one.id)).toEqual([keptId])
    expect([await asks(client), await asks(kept)]).toEqual([expect.any(String), undefined])
    expect(await ended()).toContainEqual(
      expect.objectContaining({ outcome: 'ended', approval_id: id, approved_by: null }),
    )
    await run('approvals', 'end', keptId)
    other.socket.close()
  })

  it('ends when another process unpairs the browser that gave it', async () => {
    const browser = await newBrowser()
    const client = await newClient()
    const id = await askedId(client)
    await browser.peer.ask('approvals.allow', { id, forMinutes: 10 })
    const store = openStore({ dataDir: bridge.dataDirectory })
    store.run('DELETE FROM devices WHERE id = :id', { id: browser.pairing.deviceId })
    store.close()
    expect(await asks(client)).toBeDefined()
    browser.socket.close()
  })

  it.each([
    ['is revoked', async (token: Token) => void (await run('token', 'revoke', token.id))],
    ['expires', async (token: Token) => await expire(token)],
  ])('ends when the API token that gave it %s', async (_how, end) => {
    const made = ['token', 'create', '--name', 'Night robot', '--expires', '2999-01-01T00:00:00Z']
    const token = tokenSchema.parse(await json(...made))
    const client = await newClient()
    const id = await askedId(client)
    const reply = await fetch(`${bridge.url}/approvals/${id}/allow`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ for_minutes: 10 }),
    })
    expect(await reply.json()).toMatchObject({ state: 'done' })
    expect(await asks(client)).toBeUndefined()
    expect(await standing()).toMatchObject([{ id, by: 'Night robot' }])
    await end(token)
    expect(await asks(client)).toBeDefined()
    expect(await standing()).toEqual([])
    expect(await ended()).toContainEqual(
      expect.objectContaining({ outcome: 'ended', approval_id: id, approved_by: null }),
    )
  })

  it('ends with its server, and says so in the audit', async () => {
    const client = await newClient()
    const id = await standingFor(client)
    await run('mcp', 'revoke', client.serverId)
    expect(await standing()).toEqual([])
    expect(await ended()).toContainEqual(
      expect.objectContaining({ outcome: 'ended', approval_id: id }),
    )
  })
})

const tokenSchema = z.object({ id: z.string(), token: z.string() })
type Token = z.infer<typeof tokenSchema>
async function expire({ id }: Token) {
  const store = openStore({ dataDir: bridge.dataDirectory })
  store.run("UPDATE api_tokens SET expires_at = '2020-01-01T00:00:00.000Z' WHERE id = :id", { id })
  store.close()
}

type Browser = Awaited<ReturnType<typeof newBrowser>>
