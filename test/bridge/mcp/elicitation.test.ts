/** The client's own user is asked about a write beside the panel, and decides only where the operator chose so. */
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startBridgeInside } from '../../helpers/bridge-inside.ts'
import { serverMaker } from '../../helpers/management.ts'
import { type ConnectedClient, connectClient } from '../../helpers/mcp-client.ts'
import { jsonOf, runHere } from '../cli-process.ts'

type Answer = { action: 'accept' | 'decline' | 'cancel'; content?: { allow: boolean } }
type Mode = 'auto' | 'legacy'

let bridge: Awaited<ReturnType<typeof startBridgeInside>>
let operator: ConnectedClient
const open: Client[] = []
beforeAll(async () => {
  bridge = await startBridgeInside({ approvalTimes: { waitMs: 300, lifeMs: 60_000 } })
  operator = await connectClient(bridge.mcpUrl ?? '')
})
afterEach(async () => {
  for (const client of open.splice(0)) await client.close()
})
afterAll(async () => {
  await operator?.[Symbol.asyncDispose]()
  await bridge?.[Symbol.asyncDispose]()
})

const allowed: Answer = { action: 'accept', content: { allow: true } }
const update = (refNum: string) => ({
  name: 'update_a_roserocket_object_by_id',
  arguments: { id: 'ord-new', object_key: 'order', json: { refNum } },
})

/** A client whose user answers so; `change` lays hands on what it sends. */
async function asking(
  config: Record<string, unknown>,
  answer: (message: string) => Answer | Promise<Answer>,
  {
    mode = 'auto',
    change = (body) => body,
  }: { mode?: Mode; change?: (body: string) => string } = {},
) {
  const server = await serverMaker(bridge)({ name: 'Desk', config })
  const client = new Client(
    { name: 'eliciting', version: '1' },
    { versionNegotiation: { mode }, capabilities: { elicitation: { form: {} } } },
  )
  const asked: string[] = []
  client.setRequestHandler('elicitation/create', async ({ params }) => {
    asked.push(params.message)
    return await answer(params.message)
  })
  await client.connect(
    new StreamableHTTPClientTransport(new URL(server.url), {
      fetch: (url, init) =>
        fetch(url, typeof init?.body === 'string' ? { ...init, body: change(init.body) } : init),
    }),
  )
  open.push(client)
  return { client, asked, serverId: server.id }
}

async function decide(what: 'allow' | 'deny', id: string): Promise<void> {
  const reply = await fetch(`${bridge.url}/approvals/${id}/${what}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${bridge.apiToken}`, 'content-type': 'application/json' },
    body: '{}',
  })
  expect(reply.status).toBe(200)
}
const waitingSchema = z.object({ approval: z.object({ id: z.string() }) })
const waitingId = (content: unknown) => waitingSchema.parse(content).approval.id
const refNum = async () =>
  z
    .object({ record: z.looseObject({ refNum: z.unknown().optional() }) })
    .parse(await operator.answer('get_single_roserocket_object_by_id', { id: 'ord-new' })).record
    .refNum
const linesOf = async (serverId: string) =>
  z
    .object({
      result: z.array(z.object({ outcome: z.string(), approved_by: z.string().nullable() })),
    })
    .parse(
      jsonOf(
        await runHere([
          'audit',
          '--json',
          '--server',
          serverId,
          '--data-dir',
          bridge.dataDirectory,
        ]),
      ),
    ).result

it('is not used unless the server is made so', async () => {
  const { client, asked } = await asking({}, () => allowed)
  const { structuredContent } = await client.callTool(update('OFF'))
  await decide('deny', waitingId(structuredContent))
  expect(asked).toEqual([])
})

describe.each(['auto', 'legacy'] as const)('besides a person here (%s)', (mode) => {
  it('shows the write, and an accepted one alone changes nothing', async () => {
    const { client, asked } = await asking({ elicitation: 'also' }, () => allowed, { mode })
    const before = await refNum()
    const { structuredContent } = await client.callTool(update(`ALSO-${mode}`))
    const id = waitingId(structuredContent)
    expect(asked).toHaveLength(1)
    expect(asked[0]).toContain('update order O-101')
    expect(asked[0]).toContain(`refNum: ${String(before ?? 'nothing')} -> ALSO-${mode}`)
    expect(asked[0]).toContain(`npm run -s bridge -- approvals allow ${id}`)
    expect(await refNum()).toBe(before)
    await decide('allow', id)
    expect(await refNum()).toBe(`ALSO-${mode}`)
  })

  it('gives the real result where it was allowed here meanwhile', async () => {
    const { client } = await asking(
      { elicitation: 'also' },
      async (message) => {
        await decide('allow', /approvals allow (\w+)/u.exec(message)?.[1] ?? '')
        return allowed
      },
      { mode },
    )
    const { structuredContent } = await client.callTool(update(`BOTH-${mode}`))
    expect(structuredContent).toMatchObject({ record: { refNum: `BOTH-${mode}` } })
  })

  it('ends the write where its user declines', async () => {
    const { client, serverId } = await asking(
      { elicitation: 'also' },
      () => ({ action: 'decline' }),
      { mode },
    )
    const before = await refNum()
    const result = await client.callTool(update('DECLINED'))
    expect(result).toMatchObject({
      isError: true,
      structuredContent: { error: { kind: 'denied' } },
    })
    expect(await refNum()).toBe(before)
    expect((await linesOf(serverId))[0]).toEqual({
      outcome: 'denied',
      approved_by: 'eliciting 1 (its own user)',
    })
  })
})

describe.each(['auto', 'legacy'] as const)('instead of a person here (%s)', (mode) => {
  it('makes an accepted write, once, and says who allowed it', async () => {
    const { client, serverId } = await asking({ elicitation: 'instead' }, () => allowed, { mode })
    const { structuredContent } = await client.callTool(update(`INSTEAD-${mode}`))
    expect(structuredContent).toMatchObject({ record: { refNum: `INSTEAD-${mode}` } })
    expect(await linesOf(serverId)).toEqual([
      { outcome: 'done', approved_by: 'eliciting 1 (its own user)' },
      { outcome: 'asked', approved_by: null },
    ])
  })

  it('still leaves deletes to a person here', async () => {
    const { client } = await asking({ elicitation: 'instead' }, () => allowed, { mode })
    const { structuredContent } = await client.callTool({
      name: 'delete_a_roserocket_object_by_id',
      arguments: { id: 'ord-twin-b', object_key: 'order' },
    })
    await decide('deny', waitingId(structuredContent))
  })

  it.each([
    ['no answer', { action: 'cancel' }, 'approval'],
    ['an empty form', { action: 'accept' }, 'approval'],
    ['a no', { action: 'accept', content: { allow: false } }, 'error'],
  ] as const)('takes %s for no consent', async (_what, answer, key) => {
    const { client } = await asking({ elicitation: 'instead' }, () => answer, { mode })
    const before = await refNum()
    const { structuredContent } = await client.callTool(update(`NO-${mode}`))
    expect(structuredContent).toHaveProperty(key)
    expect(await refNum()).toBe(before)
    if (key === 'approval') await decide('deny', waitingId(structuredContent))
  })
})

describe('the state that goes through the client', () => {
  const isAnswer = (body: string) => body.includes('"requestState"')

  it('is refused when it was changed', async () => {
    const { client } = await asking({ elicitation: 'instead' }, () => allowed, {
      change: (body) =>
        isAnswer(body)
          ? body.replace(
              /("requestState":"v1\.)(\w)/u,
              (_all, start, sign) => `${start}${sign === 'A' ? 'B' : 'A'}`,
            )
          : body,
    })
    const before = await refNum()
    await expect(client.callTool(update('FORGED'))).rejects.toThrow()
    expect(await refNum()).toBe(before)
  })

  it('consents to no other arguments: those are asked about anew', async () => {
    let answers = 0
    const { client, asked } = await asking(
      { elicitation: 'instead' },
      () => (++answers === 1 ? allowed : { action: 'decline' }),
      {
        change: (body) => (isAnswer(body) ? body.replace('HARMLESS', 'SWAPPED') : body),
      },
    )
    const before = await refNum()
    await client.callTool(update('HARMLESS'))
    expect(asked).toHaveLength(2)
    expect(asked[1]).toContain('SWAPPED')
    expect(await refNum()).toBe(before)
  })

  it('opens nothing at another server', async () => {
    let state = ''
    const first = await asking({ elicitation: 'instead' }, () => allowed, {
      change(body) {
        state = /"requestState":"([^"]+)"/u.exec(body)?.[1] ?? state
        return body
      },
    })
    await first.client.callTool(update('FIRST'))
    expect(state).not.toBe('')
    const other = await asking({ elicitation: 'instead' }, () => ({ action: 'decline' }), {
      change: (body) =>
        isAnswer(body) || !body.includes('tools/call')
          ? body
          : body.replace('"arguments"', `"requestState":"${state}","arguments"`),
    })
    const result = await other.client.callTool(update('FIRST'))
    expect(result.structuredContent).toMatchObject({ error: { kind: 'denied' } })
    expect(other.asked).toHaveLength(1)
  })
})

it('is set and shown on the command line', async () => {
  const dataDir = ['--data-dir', bridge.dataDirectory, '--account', 'sandbox', '--json']
  const made = jsonOf(await runHere(['mcp', 'create', '--elicitation', 'also', ...dataDir]))
  expect(made).toMatchObject({ config: { approval: 'ask', elicitation: 'also' } })
  const { id } = z.object({ id: z.string() }).parse(made)
  const changed = jsonOf(
    await runHere([
      'mcp',
      'update',
      id,
      ...['--elicitation', 'off', '--json', '--data-dir', bridge.dataDirectory],
    ]),
  )
  expect(changed).toMatchObject({ config: { approval: 'ask' } })
  expect(JSON.stringify(changed)).not.toContain('elicitation')
})
