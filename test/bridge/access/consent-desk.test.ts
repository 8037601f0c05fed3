/** The desk by itself, where time can be moved: death after ten minutes, limits, what a choice leaves. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { type AskedConsent, createConsentDesk } from '../../../bridge/access/consent-desk.ts'
import { RosebridgeError } from '../../../shared/errors.ts'

const start = Date.parse('2026-11-22T12:00:00.000Z')
let nowMs = start
let desk: ReturnType<typeof createConsentDesk>
let notes: [string, string | null][]
beforeEach(() => {
  nowMs = start
  notes = []
  desk = createConsentDesk({
    now: () => new Date(nowMs),
    chooseAccount: (named) => named ?? 'acme',
    onNote: ({ outcome, by }) => notes.push([outcome, by]),
  })
})

const asked = (changes: Partial<AskedConsent> = {}): AskedConsent => ({
  clientName: 'Desk',
  clientHost: null,
  clientId: 'client-1',
  redirectHost: 'this computer',
  isLoopbackOnly: true,
  scopes: ['read', 'write'],
  issuer: 'http://127.0.0.1:8722',
  expiresAt: new Date(nowMs + 600_000).toISOString(),
  ...changes,
})
function present(key: string, changes: Partial<AskedConsent> = {}, source = 'this machine') {
  const shown = desk.present(key, asked(changes), source)
  if (shown.state !== 'pending') throw new Error(shown.state)
  return { id: shown.request.id, number: shown.number }
}
function kindOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return error instanceof RosebridgeError ? error.kind : String(error)
  }
  return 'nothing thrown'
}

test('the list tells everything but the number', () => {
  const { id, number } = present('a')
  expect(desk.pending()).toMatchObject([{ id, clientName: 'Desk' }])
  expect(JSON.stringify(desk.pending())).not.toContain(number)
})

test('a page that looks again sees the same request', () => {
  expect(present('a')).toEqual(present('a'))
  expect(present('b').id).not.toBe(present('a').id)
})

test('dies after ten minutes, whoever allows it then', () => {
  const { id, number } = present('a')
  nowMs += 599_999
  expect(desk.pending()).toHaveLength(1)
  nowMs += 1
  expect(desk.pending()).toEqual([])
  expect(kindOf(() => desk.allow(id, number, 'Panel', {}))).toBe('not_found')
})

test('an allowed one that no page fetched dies too', () => {
  const { id, number } = present('a')
  desk.allow(id, number, 'Panel', {})
  nowMs += 600_000
  desk.pending()
  expect(desk.take('a')).toBeUndefined()
})

test('is taken once', () => {
  const { id, number } = present('a')
  desk.allow(id.toLowerCase(), ` ${number.slice(0, 3)} ${number.slice(3)}`, 'Panel', {})
  expect(desk.take('b')).toBeUndefined()
  expect(desk.take('a')).toMatchObject({ id, server: { accountId: 'acme', preset: 'dispatcher' } })
  expect(desk.take('a')).toBeUndefined()
})

describe('what a choice leaves', () => {
  test.each([
    ['dispatcher', ['read', 'write'], ['read'], ['read']],
    ['read_only', ['read', 'write'], ['read'], ['read']],
    ['full', ['read', 'write'], ['read', 'write'], undefined],
    ['full', ['read'], ['read'], ['read']],
    ['full', ['write'], ['write'], ['write']],
    ['teams', ['read', 'write'], ['read', 'write'], undefined],
  ] as const)('%s of %j', (preset, scopes, granted, methods) => {
    const { id, number } = present('a', { scopes })
    const { server } = desk.allow(id, number, 'Panel', { preset })
    expect(server.scopes).toEqual(granted)
    expect(server.config.methods).toEqual(methods)
  })

  test('nothing: the person is told, and may choose again', () => {
    const { id, number } = present('a', { scopes: ['write'] })
    expect(kindOf(() => desk.allow(id, number, 'Panel', {}))).toBe('invalid_input')
    expect(desk.allow(id, number, 'Panel', { preset: 'full' }).server.scopes).toEqual(['write'])
  })

  test('an end that has passed', () => {
    const { id, number } = present('a')
    const expiresAt = new Date(nowMs - 1).toISOString()
    expect(kindOf(() => desk.allow(id, number, 'Panel', { expiresAt }))).toBe('invalid_input')
    expect(desk.allow(id, number, 'Panel', { expiresAt: null }).server.expiresAt).toBeNull()
  })
})

test('a wrong choice costs no attempt, five wrong numbers end it', () => {
  const { id, number } = present('a')
  const wrong = number === '000000' ? '111111' : '000000'
  for (let count = 0; count < 5; count += 1) {
    expect(kindOf(() => desk.allow(id, wrong, 'Panel', {}))).toBe('not_allowed')
  }
  expect(kindOf(() => desk.allow(id, number, 'Panel', {}))).toBe('conflict')
  expect(desk.present('a', asked(), 'this machine')).toEqual({ state: 'denied' })
})

test('one client may wait five times, all together fifty', () => {
  for (let count = 0; count < 5; count += 1) present(`a${count}`)
  expect(kindOf(() => present('a5'))).toBe('rate_limited')
  for (let count = 5; count < 50; count += 1) present(`b${count}`, { clientId: `client-${count}` })
  expect(kindOf(() => present('c', { clientId: 'another' }))).toBe('rate_limited')
  const [first] = desk.pending()
  desk.deny(first?.id ?? '', 'Panel')
  present('c', { clientId: 'another' })
})

test('who holds many places leaves the oldest to who holds none; a crowd of many leaves none', () => {
  for (let count = 0; count < 5; count += 1) present(`a${count}`, {}, 'greedy')
  const first = desk.pending()[0]?.id
  present('b', {}, 'person')
  expect(desk.pending().map(({ id }) => id)).not.toContain(first)
  expect(notes.filter(([outcome]) => outcome === 'expired')).toHaveLength(1)
  expect(kindOf(() => present('a9', {}, 'greedy'))).toBe('rate_limited')
  expect(kindOf(() => present('a0', {}, 'greedy'))).toBe('rate_limited')
  present('c', {}, 'person')
  // Three and two: nobody has to leave any more.
  expect(kindOf(() => present('d', {}, 'person'))).toBe('rate_limited')
  for (let count = 5; count < 50; count += 1)
    present(`e${count}`, { clientId: `client-${count}` }, `place ${count}`)
  present('f', { clientId: 'another' }, 'newcomer')
  expect(desk.pending()).toHaveLength(50)
})

test('tells of every change, until it is not wanted any more', () => {
  const heard = vi.fn()
  const stop = desk.onChange(heard)
  const { id } = present('a')
  desk.deny(id, 'Panel')
  expect(heard).toHaveBeenCalledTimes(2)
  stop()
  present('b')
  expect(heard).toHaveBeenCalledTimes(2)
})
