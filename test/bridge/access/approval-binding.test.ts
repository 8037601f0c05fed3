/** What an approval is bound to, with hands on what lies between: tampered payloads, turned clocks, failing writes. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { ApprovalNote } from '../../../bridge/access/approval-note.ts'
import { type Approvals, createApprovals } from '../../../bridge/access/approvals.ts'
import type { AskedWrite } from '../../../bridge/access/asked-write.ts'
import { canonicalJson, hashOf } from '../../../bridge/access/canonical.ts'
import type { Grant } from '../../../bridge/access/grant.ts'
import { type IntendedWrite, permitOnly, rehearse } from '../../../bridge/access/intended-write.ts'
import { askedWrite } from '../../../bridge/mcp/asked-tool-call.ts'
import { startMeter } from '../../../bridge/meter.ts'
import { RosebridgeError } from '../../../shared/errors.ts'
import { defineTool } from '../../../shared/tool.ts'
import { failureOf } from '../../helpers/failure-of.ts'
import { createFakeClient } from './fake-client.ts'

let approvals: Approvals
let notes: ApprovalNote[]
let clockMs = 0
beforeEach(() => {
  notes = []
  clockMs = Date.parse('2026-11-22T12:00:00Z')
  approvals = createApprovals({
    now: () => new Date(clockMs),
    waitMs: 5,
    lifeMs: 60_000,
    onNote: (note) => notes.push(note),
  })
})
afterEach(() => approvals.close())

const call = { signal: new AbortController().signal, meter: startMeter(), progress() {} }
const writeOf = (refNum: string): IntendedWrite => ({
  method: 'update',
  request: { id: 'ord-1', objectKey: 'order', json: { refNum } },
})

/** A write whose pieces a test may change after it was asked for. */
function asked(changes: Partial<AskedWrite> & { refNum?: string; stamp?: number } = {}) {
  const state = { refNum: 'A', stamp: 1, executed: [] as IntendedWrite[], ...changes }
  const write: AskedWrite = {
    accountId: 'acme',
    serverId: 'server-1',
    serverName: 'Desk',
    client: null,
    tool: { name: 'update_it', title: 'Update it', effect: 'update' },
    input: { id: 'ord-1' },
    isAlive: () => true,
    prepare: async () => ({
      write: writeOf(state.refNum),
      preview: {
        records: [
          { id: 'ord-1', objectKey: 'order', label: 'O-1', change: 'update' as const, fields: [] },
        ],
        stamps: [state.stamp],
      },
    }),
    execute: async (made) => {
      state.executed.push(made)
      return { record: { id: 'ord-1' } }
    },
    ...changes,
  }
  return { write, state }
}

async function ask({ write }: ReturnType<typeof asked>): Promise<string> {
  await approvals.request(write, call)
  const id = approvals.pending().at(-1)?.id
  if (id === undefined) throw new Error('nothing waits')
  return id
}

describe('an approval', () => {
  it('refuses a payload that is not the one that was shown', async () => {
    const one = asked()
    const id = await ask(one)
    one.state.refNum = 'TAMPERED'
    expect(await approvals.allow(id, 'Panel')).toMatchObject({
      state: 'failed',
      result: { error: { kind: 'not_allowed' } },
    })
    expect(one.state.executed).toEqual([])
  })

  it('asks again when what the preview rested on has moved', async () => {
    const one = asked()
    const id = await ask(one)
    one.state.stamp = 2
    expect(await approvals.allow(id, 'Panel')).toMatchObject({ state: 'changed' })
    const [next] = approvals.pending()
    expect(next?.id).not.toBe(id)
    expect(await approvals.allow(next?.id ?? '', 'Panel')).toMatchObject({ state: 'done' })
    expect(one.state.executed).toEqual([writeOf('A')])
    expect(notes.map(({ outcome, by }) => [outcome, by])).toEqual([
      ['asked', null],
      ['asked', null],
      ['changed', 'Panel'],
      ['done', 'Panel'],
    ])
  })

  it('never stands for whoever is unpaired while it is carried out', async () => {
    let isPaired = true
    const one = asked({
      execute: async () => {
        isPaired = false
        return {}
      },
    })
    const choice = { forMinutes: 10, isGiverThere: () => isPaired }
    expect(await approvals.allow(await ask(one), 'Panel', choice)).toMatchObject({ state: 'done' })
    expect(approvals.standing()).toEqual([])
    await ask(asked())
  })

  it('that stands does so for one client of its server', async () => {
    const one = asked({ client: 'Claude 1' })
    await approvals.allow(await ask(one), 'Panel', { forMinutes: 10 })
    expect(await approvals.request(one.write, call)).toHaveProperty('record')
    await ask(asked({ client: 'Other 1' }))
  })

  it('is taken by the first of two clicks', async () => {
    const one = asked()
    const id = await ask(one)
    const [first, second] = await Promise.allSettled([
      approvals.allow(id, 'Panel'),
      approvals.allow(id, 'Command line'),
    ])
    expect(first).toMatchObject({ status: 'fulfilled', value: { state: 'done' } })
    expect(second).toMatchObject({ status: 'rejected', reason: { kind: 'conflict' } })
    expect(one.state.executed).toHaveLength(1)
  })

  it('does not repeat a write whose outcome is unclear, and tells how to look', async () => {
    let count = 0
    const one = asked({
      execute: async () => {
        count += 1
        throw new RosebridgeError('outcome_unknown', 'Nobody knows.', { nextStep: 'Look first.' })
      },
    })
    const id = await ask(one)
    expect(await approvals.allow(id, 'Panel')).toMatchObject({
      state: 'failed',
      nextStep: 'Nobody knows. Look first.',
    })
    expect((await failureOf(approvals.allow(id, 'Panel'))).kind).toBe('conflict')
    expect(count).toBe(1)
    expect(notes.at(-1)).toMatchObject({ outcome: 'outcome_unknown', by: 'Panel' })
  })

  it('is over at its instant, and a clock that is turned back does not revive it', async () => {
    const id = await ask(asked())
    clockMs += 60_000
    expect(approvals.pending()).toEqual([])
    expect((await failureOf(approvals.allow(id, 'Panel'))).kind).toBe('expired')
    clockMs -= 3_600_000
    expect((await failureOf(approvals.allow(id, 'Panel'))).kind).toBe('expired')
  })

  it('ends at its time though the clock is turned back while it waits', async () => {
    const brief = createApprovals({
      now: () => new Date(clockMs),
      waitMs: 1,
      lifeMs: 30,
      onNote: () => {},
    })
    await brief.request(asked().write, call)
    clockMs -= 3_600_000
    await expect.poll(() => brief.pending()).toEqual([])
    await brief.close()
  })

  it('tells its listeners when something comes and goes', async () => {
    let told = 0
    const stop = approvals.onChange(() => {
      told += 1
    })
    const id = await ask(asked())
    expect(told).toBe(1)
    await approvals.deny(id, 'Panel')
    expect(told).toBe(2)
    stop()
    await ask(asked())
    expect(told).toBe(2)
  })

  it('is not given out for a flood: a server has at most twenty waiting', async () => {
    for (let count = 0; count < 20; count += 1) await ask(asked({ refNum: String(count) }))
    expect((await failureOf(approvals.request(asked({ refNum: 'x' }).write, call))).kind).toBe(
      'rate_limited',
    )
    await ask(asked({ serverId: 'server-2' }))
  })

  it('is dropped when the bridge closes, and its caller is told', async () => {
    const waiting = createApprovals({
      now: () => new Date(clockMs),
      waitMs: 60_000,
      lifeMs: 60_000,
      onNote: () => {},
    })
    const failure = failureOf(waiting.request(asked().write, call))
    await expect.poll(() => waiting.pending().length).toBe(1)
    await waiting.close()
    expect((await failure).kind).toBe('expired')
  })
})

describe('a rehearsal', () => {
  it('catches the write, and the permit lets exactly that one through, once', async () => {
    const client = createFakeClient([{ id: 'ord-1', objectKey: 'order', fields: {}, links: {} }])
    const rehearsed = await rehearse(client, (reader) =>
      reader.update({ id: 'ord-1', objectKey: 'order', json: { refNum: 'A' } }),
    )
    expect(rehearsed).toEqual({ write: writeOf('A') })
    expect(client.done).toEqual([])
    const permitted = permitOnly(client, writeOf('A'))
    const other = { id: 'ord-2', objectKey: 'order', json: { refNum: 'A' } }
    expect((await failureOf(permitted.update(other))).kind).toBe('not_allowed')
    await permitted.update({ json: { refNum: 'A' }, objectKey: 'order', id: 'ord-1' })
    expect(
      (
        await failureOf(
          permitted.update({ id: 'ord-1', objectKey: 'order', json: { refNum: 'A' } }),
        )
      ).kind,
    ).toBe('not_allowed')
    expect(client.done).toEqual(['update ord-1'])
  })
})

describe('a call that is carried out', () => {
  it('makes the write that was shown, or none: also where its tool would now make another', async () => {
    const records = ['ord-1', 'ord-2'].map((id) => ({
      id,
      objectKey: 'order',
      fields: {},
      links: {},
    }))
    const client = createFakeClient(records)
    let target = 'ord-1'
    const tool = defineTool({
      name: 'move_it',
      title: 'Move it',
      description: 'Moves it.',
      effect: 'update',
      tags: ['objects'],
      input: z.object({}),
      output: z.object({}),
      async run(_input, { roserocket }) {
        await roserocket.update({ id: target, objectKey: 'order', json: {} })
        return {}
      },
    })
    const grant: Grant = {
      ...{ serverId: 's', accountId: 'a', name: 'Desk', expiresAt: null, domains: null },
      ...{ config: { require_api_token_auth: false, approval: 'ask' }, scopes: null },
      ...{ challenge: null, credential: 'address', lastClient: null },
      whenGone: () => () => {},
      current: () => grant,
      reportClient: () => {},
      reportList: () => {},
    }
    const asking = askedWrite({
      ...{ tool, input: {}, grant, client: null, approvals, allows: () => true },
      openAccount: async () => ({
        roserocket: client,
        organisation: { timezone: 'UTC', webUrl: 'https://rose.test' },
        now: () => new Date(),
        page: async () => ({ page: null, reason: 'no_page' }),
      }),
    })
    const prepared = await asking.prepare(call.signal)
    if ('output' in prepared) throw new Error('there is nothing to write')
    target = 'ord-2'
    const failure = await failureOf(asking.execute(prepared.write, call.signal))
    expect([failure.kind, client.done]).toEqual(['not_allowed', []])
    target = 'ord-1'
    await asking.execute(prepared.write, call.signal)
    expect(client.done).toEqual(['update ord-1'])
  })
})

describe('the canonical text', () => {
  it('is one for the same value, and differs for any other', () => {
    expect(canonicalJson({ b: [1, { d: 2, c: undefined }], a: null })).toBe(
      '{"a":null,"b":[1,{"d":2}]}',
    )
    expect(hashOf({ a: 1, b: 2 })).toBe(hashOf({ b: 2, a: 1 }))
    expect(hashOf({ a: 1 })).not.toBe(hashOf({ a: '1' }))
    expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]))
    expect(hashOf(JSON.parse('{"__proto__":1}'))).not.toBe(hashOf({}))
  })
})
