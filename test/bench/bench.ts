/** `npm run bench`: what the bridge costs beside its parts, as ratios in one run; nothing is asserted. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { createAudit } from '../../bridge/audit.ts'
import { defaultWorld } from '../../bridge/sandbox/worlds/default-world.ts'
import { openStore } from '../../bridge/store.ts'
import { type BridgeProcess, startBridgeProcess } from '../helpers/bridge-process.ts'
import { connectClient } from '../helpers/mcp-client.ts'
import { startBareServer } from './bare-server.ts'
import { compare, printTable, summarise, timed } from './measure.ts'

const sizes = { rounds: 200, warmUp: 30, coldStarts: 5, largeWorld: 100_000, upstreamDelayMs: 200 }
const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`
const times = (value: number) => `${value.toFixed(2)} ×`

await perCall()
auditLines()
await coldStart()
await upstreamRounds()
await largeWorld()

/** One record through the bridge, straight from the sandbox, and a bare SDK server answering from memory. */
async function perCall() {
  await using bridge = await startBridgeProcess()
  await using connected = await connectClient(bridge.mcpUrl)
  const { record } = z.object({ record: z.looseObject({ id: z.string() }) }).parse(
    await connected.answer('get_single_roserocket_objects_external_by_id', {
      object_key: 'order',
      external_id: 'PO-5561',
    }),
  )
  const bare = await startBareServer(record)
  await using bareClient = await connectClient(bare.url)
  const direct = await sandboxReader(bridge)
  const samples = await compare(
    {
      bridge: () => connected.answer('get_single_roserocket_object_by_id', { id: record.id }),
      sandbox: () => direct(record.id),
      bare: () => bareClient.call('get', { id: record.id }),
    },
    sizes,
  )
  bare.close()
  const { bridge: ours, sandbox, bare: yardstick } = samples
  if (ours === undefined || sandbox === undefined || yardstick === undefined) return
  const parts = sandbox.medianMs + yardstick.medianMs
  printTable(`One record, ${sizes.rounds} interleaved calls`, [
    ['', 'median', 'p95', 'of the bridge'],
    ['through the bridge', ms(ours.medianMs), ms(ours.p95Ms), times(1)],
    [
      'sandbox, called directly',
      ms(sandbox.medianMs),
      ms(sandbox.p95Ms),
      times(sandbox.medianMs / ours.medianMs),
    ],
    [
      'bare SDK server, one tool',
      ms(yardstick.medianMs),
      ms(yardstick.p95Ms),
      times(yardstick.medianMs / ours.medianMs),
    ],
    ['bridge against both parts', '', '', times(ours.medianMs / parts)],
  ])
  printTable('Memory', [
    ['bridge and sandbox in one process, after the calls', await residentMemory(bridge)],
  ])
}

/** A line of the audit: of a call, which the disk is not waited for, and of an approval, which it is. */
function auditLines() {
  const dataDir = mkdtempSync(join(tmpdir(), 'rosebridge-bench-'))
  const store = openStore({ dataDir })
  const audit = createAudit({ store, now: () => new Date() })
  const names = {
    account_id: 'a',
    server_id: 's',
    server_name: 'S',
    client: 'C',
    tool: 'find_order',
  }
  const figures = { duration_ms: 1, upstream_calls: 1, bytes_out: 1, tokens_out: 1 }
  const append = (approval_id: string | null) => () =>
    audit.append({
      ...names,
      ...figures,
      record_ids: ['r'],
      outcome: 'done',
      approval_id,
      approved_by: approval_id,
    })
  const both = { call: append(null), approval: append('x') }
  const spent = { call: 0, approval: 0 }
  for (let round = 0; round < sizes.rounds + sizes.warmUp; round += 1) {
    for (const kind of ['call', 'approval'] as const) {
      const startedAtMs = performance.now()
      both[kind]()
      if (round >= sizes.warmUp) spent[kind] += performance.now() - startedAtMs
    }
  }
  store.close()
  rmSync(dataDir, { recursive: true, force: true })
  printTable(`One line of the audit, ${sizes.rounds} interleaved`, [
    ['of a call', ms(spent.call / sizes.rounds)],
    ['of an approval, on the disk', ms(spent.approval / sizes.rounds)],
    ['the disk costs', times(spent.approval / spent.call)],
  ])
}

/** From spawning the process to the first tools/list. */
async function coldStart() {
  const all: number[] = []
  for (let run = 0; run < sizes.coldStarts; run += 1) {
    all.push(
      await timed(async () => {
        await using bridge = await startBridgeProcess()
        await using connected = await connectClient(bridge.mcpUrl)
        await connected.client.listTools()
      }),
    )
  }
  printTable('Cold start', [
    [
      `process to first tools/list, median of ${sizes.coldStarts}, stop included`,
      ms(summarise(all).medianMs),
    ],
  ])
}

/** How many times the upstream's own latency an explanation takes. */
async function upstreamRounds() {
  await using bridge = await startBridgeProcess()
  await using connected = await connectClient(bridge.mcpUrl)
  const ask = () => connected.answer('explain_order_delay', { order: 'PO-5561' })
  await ask()
  const alone = await timed(ask)
  await fetch(`${bridge.sandboxUrl}/__sandbox/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path: '^/api/', delayMs: sizes.upstreamDelayMs, times: 1_000 }),
  })
  const slow = await timed(ask)
  printTable('explain_order_delay', [
    ['against a fast upstream', ms(alone)],
    [`against one that takes ${sizes.upstreamDelayMs} ms a call`, ms(slow)],
    ['as a multiple of that latency', times(slow / sizes.upstreamDelayMs)],
  ])
}

/** A large world: how long it takes to start, and one search in it. */
async function largeWorld() {
  const started = performance.now()
  await using bridge = await startBridgeProcess({
    args: ['--orders', String(sizes.largeWorld), '--seed', '7'],
  })
  const startMs = performance.now() - started
  await using connected = await connectClient(bridge.mcpUrl)
  const search = () =>
    connected.answer('list_all_roserocket_objects', {
      object_key: 'order',
      status: 'booked',
      order_by: '-createdAt',
    })
  const first = await timed(search)
  const later = await timed(search)
  printTable(`${sizes.largeWorld.toLocaleString('en-US')} orders`, [
    ['start-up', ms(startMs)],
    ['first search', ms(first)],
    ['the same search again', ms(later)],
    ['memory', await residentMemory(bridge)],
  ])
}

async function residentMemory({ ready }: BridgeProcess): Promise<string> {
  const text = await (await fetch(`${ready.bridgeUrl}/metrics`)).text()
  const bytes = Number(/^process_resident_memory_bytes (\d+)$/m.exec(text)?.[1])
  return `${Math.round(bytes / 1_048_576)} MB resident`
}

/** A caller of the sandbox itself, signed in like any program: a client id is registered by its first use. */
async function sandboxReader({
  sandboxUrl,
}: BridgeProcess): Promise<(id: string) => Promise<unknown>> {
  const { org, users } = defaultWorld()
  const reply = await fetch(`${sandboxUrl}/oauth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      grant_type: 'client_credentials',
      client_id: 'bench',
      client_secret: 'bench',
      audience: 'https://roserocket.com',
      org_id: org.id,
      user_id: users.find(({ role }) => role === 'admin' || role === 'manager')?.id,
    }),
  })
  const { access_token } = z.object({ access_token: z.string() }).parse(await reply.json())
  return async (id) => {
    const record = await fetch(`${sandboxUrl}/api/v2/platformModel/objects/${id}`, {
      headers: { authorization: `Bearer ${access_token}` },
    })
    return await record.json()
  }
}
