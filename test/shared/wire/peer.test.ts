/** Peers: every way a request can end, and what a bad message is answered with. */

import { afterEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import type { CallFacts } from '../../../shared/wire/exchange.ts'
import { createPeer } from '../../../shared/wire/peer.ts'
import { WireError } from '../../../shared/wire/wire-error.ts'
import { socketPair } from '../../helpers/socket-pair.ts'

const exchanges = {
  double: { request: z.object({ n: z.number() }), reply: z.object({ n: z.number() }) },
  wait: { request: z.object({}), reply: z.object({}) },
  lie: { request: z.object({}), reply: z.object({ n: z.number() }) },
  fail: { request: z.object({ how: z.string() }), reply: z.object({}) },
} as const

function setUp({ waited = async (_facts: CallFacts) => ({}), admit = (_name: string) => {} } = {}) {
  const [near, far] = socketPair()
  const describeAny = (thrown: unknown) => ({
    kind: 'internal',
    message: thrown instanceof Error ? thrown.message : 'unknown',
    nextStep: 'none',
  })
  createPeer({
    socket: far,
    asks: {},
    answers: exchanges,
    admit,
    describe: describeAny,
    handlers: {
      double: ({ n }) => ({ n: 2 * n }),
      wait: (_request, facts) => waited(facts),
      lie: () => JSON.parse('{"n":"two"}'),
      fail({ how }) {
        if (how === 'wire') throw new WireError({ kind: 'odd', message: 'm', nextStep: 's' })
        throw new Error(how)
      },
    },
  })
  const peer = createPeer({
    socket: near,
    asks: exchanges,
    answers: {},
    handlers: {},
    describe: describeAny,
  })
  return { near, far, peer }
}
const kindOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'resolved',
    (error: unknown) => (error instanceof WireError ? error.facts.kind : 'stranger'),
  )

afterEach(() => {
  vi.useRealTimers()
})

describe('a request', () => {
  it('gets its own reply, also when replies cross', async () => {
    const { peer } = setUp()
    const replies = await Promise.all([1, 2, 3].map((n) => peer.ask('double', { n })))
    expect(replies).toEqual([{ n: 2 }, { n: 4 }, { n: 6 }])
  })

  it('fails as the far side says', async () => {
    const { peer } = setUp()
    await expect(peer.ask('fail', { how: 'boom' })).rejects.toMatchObject({
      facts: { kind: 'internal', message: 'boom' },
    })
    expect(await kindOf(peer.ask('fail', { how: 'wire' }))).toBe('odd')
  })

  it('fails when the reply has not the agreed shape', async () => {
    const { peer } = setUp()
    await expect(peer.ask('lie', {})).rejects.toMatchObject({
      facts: { kind: 'invalid_input', message: expect.stringContaining('n:') },
    })
  })

  it('is given up after the deadline, which progress restarts, and the far side is told', async () => {
    vi.useFakeTimers()
    let facts: CallFacts | undefined
    const { peer } = setUp({
      waited: (given) => {
        facts = given
        return new Promise(() => {})
      },
    })
    const heard: number[] = []
    const outcome = kindOf(
      peer.ask('wait', {}, { timeoutMs: 100, onProgress: ({ done }) => heard.push(done) }),
    )
    await vi.advanceTimersByTimeAsync(80)
    facts?.progress({ done: 1 })
    await vi.advanceTimersByTimeAsync(80)
    expect(facts?.signal.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(40)
    expect(await outcome).toBe('link_silent')
    await vi.advanceTimersByTimeAsync(1)
    expect(facts?.signal.aborted).toBe(true)
    expect(heard).toEqual([1])
  })

  it('is cancelled by its signal, at both ends', async () => {
    let signal: AbortSignal | undefined
    const { peer } = setUp({
      waited: (facts) => {
        signal = facts.signal
        return new Promise(() => {})
      },
    })
    const controller = new AbortController()
    const outcome = kindOf(peer.ask('wait', {}, { signal: controller.signal }))
    await vi.waitFor(() => expect(signal).toBeDefined())
    controller.abort()
    expect(await outcome).toBe('cancelled')
    await vi.waitFor(() => expect(signal?.aborted).toBe(true))
    expect(await kindOf(peer.ask('wait', {}, { signal: controller.signal }))).toBe('cancelled')
  })

  it('is rejected when the link closes, and no later one is sent', async () => {
    let signal: AbortSignal | undefined
    const { peer, far } = setUp({
      waited: (facts) => {
        signal = facts.signal
        return new Promise(() => {})
      },
    })
    const open = [kindOf(peer.ask('wait', {})), kindOf(peer.ask('wait', {}))]
    await vi.waitFor(() => expect(signal).toBeDefined())
    far.close()
    expect(await Promise.all(open)).toEqual(['link_closed', 'link_closed'])
    expect(signal?.aborted).toBe(true)
    expect(await kindOf(peer.ask('double', { n: 1 }))).toBe('link_closed')
  })

  it('is refused before its input is read where it may not be made', async () => {
    const { peer } = setUp({
      admit: () => {
        throw new WireError({ kind: 'not_paired', message: 'm', nextStep: 's' })
      },
    })
    expect(await kindOf(peer.ask('double', { n: 1 }))).toBe('not_paired')
  })
})

describe('a bad message is answered by a named error', () => {
  it.each([
    ['no JSON', '{"type":', null],
    ['no frame', '{"type":"dance"}', null],
    ['not even a text', new ArrayBuffer(4), null],
    ['a call without a name', '{"type":"call","id":7}', 7],
    ['an unknown name', '{"type":"call","id":8,"name":"dance","input":{}}', 8],
    ['a name every object has', '{"type":"call","id":9,"name":"toString","input":{}}', 9],
    ['a wrong input', '{"type":"call","id":10,"name":"double","input":{"n":"1"}}', 10],
    ['a negative id', '{"type":"call","id":-1,"name":"double","input":{"n":1}}', null],
  ])('%s', async (_name, data, id) => {
    const { near, far } = setUp()
    far.deliver(data)
    await vi.waitFor(() => expect(near.received).toHaveLength(1))
    expect(near.received[0]).toMatchObject({
      type: 'failure',
      id,
      error: { kind: 'invalid_input', nextStep: expect.any(String) },
    })
  })

  it('refuses an id in use and a flood of calls, and answers nothing to stray replies', async () => {
    const { near, far } = setUp({ waited: () => new Promise(() => {}) })
    const call = (id: number) =>
      far.deliver(JSON.stringify({ type: 'call', id, name: 'wait', input: {} }))
    for (let id = 0; id < 64; id += 1) call(id)
    call(3)
    call(64)
    far.deliver('{"type":"reply","id":99,"output":{}}')
    far.deliver('{"type":"failure","id":null,"error":{"kind":"k","message":"m","nextStep":"s"}}')
    await vi.waitFor(() => expect(near.received).toHaveLength(2))
    expect(near.received).toMatchObject([
      { id: 3, error: { message: expect.stringContaining('in use') } },
      { id: 64, error: { message: expect.stringContaining('too many') } },
    ])
  })
})
