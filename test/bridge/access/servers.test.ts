/** MCP servers and API tokens: made, paged, changed, revoked, and gone at the instant they expire. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createApiTokenRegistry } from '../../../bridge/access/api-tokens.ts'
import { createAlarm } from '../../../bridge/access/expiry.ts'
import { createServerWatch } from '../../../bridge/access/server-watch.ts'
import { createServerRegistry } from '../../../bridge/access/servers.ts'
import { openStore, type Store } from '../../../bridge/store.ts'

const dayMs = 86_400_000
const now = () => new Date()
const accountId = 'sandbox'
let dataDir = ''
let store: Store

beforeEach(() => {
  vi.useFakeTimers({
    now: new Date('2026-11-22T12:00:00Z'),
    toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  })
  dataDir = mkdtempSync(join(tmpdir(), 'rosebridge-servers-'))
  store = openStore({ dataDir })
})
afterEach(() => {
  vi.useRealTimers()
  store.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const registry = () => createServerRegistry({ store, now, toolNames: ['find_order'] })

describe('servers', () => {
  test('create tells the token once and keeps only its hash', () => {
    const servers = registry()
    const { token, ...record } = servers.create({
      accountId,
      name: 'Claude',
      config: { methods: ['READ', 'find_order'] },
    })
    expect(record).toEqual({
      id: record.id,
      name: 'Claude',
      integrated_account_id: accountId,
      config: { methods: ['read', 'find_order'], require_api_token_auth: false, approval: 'ask' },
      expires_at: '2026-12-22T12:00:00.000Z',
      created_at: '2026-11-22T12:00:00.000Z',
      updated_at: '2026-11-22T12:00:00.000Z',
      last_used_at: null,
      last_client: null,
    })
    expect(servers.get(record.id)).toEqual(record)
    expect(servers.findByToken(token)).toEqual(record)
    expect(servers.findByToken(`${token}x`)).toBeUndefined()
  })

  test.each([
    [{ methods: ['everything'] }, /Unknown method: everything/],
    [{ tags: ['order'] }, /Unknown tag: order/],
  ])('unknown names are refused with the known ones: %j', (config, message) => {
    expect(() => registry().create({ accountId, name: 'A', config })).toThrow(message)
    expect(registry().list({ limit: 10 }).result).toEqual([])
  })

  test('a list is paged in the order of creation, per account', () => {
    const servers = registry()
    const ids = Array.from({ length: 5 }, (_, index) => {
      vi.advanceTimersByTime(index % 2)
      return servers.create({ accountId, name: `S${index}` }).id
    })
    servers.create({ accountId: 'another', name: 'B' })
    const seen: string[] = []
    let cursor: string | undefined
    let pages = 0
    do {
      const page = servers.list({ accountId, limit: 2, cursor })
      seen.push(...page.result.map(({ id }) => id))
      cursor = page.next_cursor ?? undefined
      pages += 1
    } while (cursor !== undefined)
    expect(pages).toBe(3)
    expect(new Set(seen)).toEqual(new Set(ids))
    expect(servers.list({ limit: 10 }).result).toHaveLength(6)
    expect(() => servers.list({ limit: 2, cursor: 'rubbish' })).toThrow(/cursor/)
  })

  test('update merges the configuration; null takes a list away', () => {
    const servers = registry()
    const { id } = servers.create({
      accountId,
      name: 'A',
      config: { methods: ['read'], tags: ['orders'] },
    })
    vi.advanceTimersByTime(1000)
    const changed = servers.update(id, {
      config: { tags: null, approval: 'auto' },
      expires_at: null,
    })
    expect(changed.config).toEqual({
      methods: ['read'],
      require_api_token_auth: false,
      approval: 'auto',
    })
    expect(changed).toMatchObject({
      name: 'A',
      expires_at: null,
      updated_at: '2026-11-22T12:00:01.000Z',
    })
    expect(servers.get(id)).toEqual(changed)
    expect(() => servers.update(id, { expires_at: '2020-01-01T00:00:00.000Z' })).toThrow(/passed/)
    expect(() => servers.update(id, { name: 'B' }, { accountId: 'another' })).toThrow(
      /no MCP server/,
    )
  })

  test('use is noted at most once a minute, a new client at once', () => {
    const servers = registry()
    const { id } = servers.create({ accountId, name: 'A' })
    const used = () => [servers.get(id).last_used_at, servers.get(id).last_client]
    servers.noteUse(id)
    expect(used()).toEqual(['2026-11-22T12:00:00.000Z', null])
    vi.advanceTimersByTime(30_000)
    servers.noteUse(id)
    expect(used()).toEqual(['2026-11-22T12:00:00.000Z', null])
    servers.noteUse(id, 'cursor 1.2')
    expect(used()).toEqual(['2026-11-22T12:00:30.000Z', 'cursor 1.2'])
    vi.advanceTimersByTime(60_000)
    servers.noteUse(id)
    expect(used()).toEqual(['2026-11-22T12:01:30.000Z', 'cursor 1.2'])
  })

  test('an expired server is gone at its instant, with its API tokens', () => {
    const servers = registry()
    const tokens = createApiTokenRegistry({ store, now })
    const server = servers.create({ accountId, name: 'A', expires_at: '2026-11-22T13:00:00.000Z' })
    const bound = tokens.create({ name: 'for A', server_id: server.id })
    vi.setSystemTime('2026-11-22T12:59:59.999Z')
    expect(servers.findByToken(server.token)?.id).toBe(server.id)
    vi.setSystemTime('2026-11-22T13:00:00.000Z')
    expect(servers.findByToken(server.token)).toBeUndefined()
    expect(tokens.findByToken(bound.token)).toBeUndefined()
    expect(tokens.list()).toEqual([])
  })
})

describe('the watch', () => {
  const watching = () => {
    const errors: unknown[] = []
    const servers = registry()
    const watch = createServerWatch({ servers, store, now, onError: (error) => errors.push(error) })
    return { servers, watch, errors }
  }

  test('destroys at the instant, and tells', () => {
    const { servers, watch, errors } = watching()
    const { id } = servers.create({ accountId, name: 'A', expires_at: '2026-11-22T12:02:00.000Z' })
    const gone = vi.fn()
    watch.look()
    watch.watch(id, gone)
    vi.advanceTimersByTime(119_999)
    expect(gone).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(gone).toHaveBeenCalledTimes(1)
    expect(errors).toEqual([])
    watch.close()
  })

  test('an alarm reaches further than one timer does, and can be set anew', () => {
    const ring = vi.fn()
    const alarm = createAlarm({ ring, now })
    alarm.set(new Date(Date.now() + dayMs).toISOString())
    alarm.set(new Date(Date.now() + 60 * dayMs).toISOString())
    vi.advanceTimersByTime(60 * dayMs - 1)
    expect(ring).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(ring).toHaveBeenCalledTimes(1)
    alarm.set(new Date(Date.now() + dayMs).toISOString())
    alarm.set(null)
    vi.advanceTimersByTime(2 * dayMs)
    expect(ring).toHaveBeenCalledTimes(1)
  })

  test('an alarm rings soon after a machine wakes that slept over its instant', () => {
    const ring = vi.fn()
    createAlarm({ ring, now }).set(new Date(Date.now() + dayMs).toISOString())
    vi.advanceTimersByTime(60_000)
    // Asleep: the clock of the wall runs on, timers do not.
    vi.setSystemTime(Date.now() + 3 * dayMs)
    expect(ring).not.toHaveBeenCalled()
    vi.advanceTimersByTime(16_000)
    expect(ring).toHaveBeenCalledTimes(1)
  })

  test('destroys at start what expired while nothing ran', () => {
    const { id } = registry().create({
      accountId,
      name: 'A',
      expires_at: '2026-11-22T13:00:00.000Z',
    })
    vi.setSystemTime('2026-12-01T00:00:00Z')
    const { watch } = watching()
    // Straight from the table, so that no look-up does the work.
    expect(store.run('DELETE FROM mcp_servers WHERE id = :id', { id })).toBe(0)
    watch.close()
  })

  test('notices what another process revokes', () => {
    const { servers, watch } = watching()
    const { id } = servers.create({ accountId, name: 'A' })
    const kept = servers.create({ accountId, name: 'B' })
    const gone = vi.fn()
    const keptGone = vi.fn()
    watch.watch(id, gone)
    watch.watch(kept.id, keptGone)
    const elsewhere = openStore({ dataDir })
    createServerRegistry({ store: elsewhere, now, toolNames: [] }).revoke(id)
    elsewhere.close()
    vi.advanceTimersByTime(1_000)
    expect(gone).toHaveBeenCalledTimes(1)
    expect(keptGone).not.toHaveBeenCalled()
    watch.close()
  })

  test('who stops watching is told nothing', () => {
    const { servers, watch } = watching()
    const { id } = servers.create({ accountId, name: 'A' })
    const gone = vi.fn()
    watch.watch(id, gone)()
    servers.revoke(id)
    watch.look()
    expect(gone).not.toHaveBeenCalled()
    watch.close()
  })
})

describe('API tokens', () => {
  test('are told once, listed, used, revoked', () => {
    const tokens = createApiTokenRegistry({ store, now })
    const { token, ...record } = tokens.create({ name: 'CI' })
    expect(tokens.list()).toEqual([record])
    expect(tokens.findByToken(token)).toEqual(record)
    expect(tokens.list()[0]?.last_used_at).toBe('2026-11-22T12:00:00.000Z')
    tokens.revoke(record.id)
    expect(tokens.findByToken(token)).toBeUndefined()
    expect(() => tokens.revoke(record.id)).toThrow(/no API token/)
  })
  test('a token for an unknown server, or one that is past, is refused', () => {
    const tokens = createApiTokenRegistry({ store, now })
    expect(() => tokens.create({ name: 'x', server_id: 'nope' })).toThrow(/no MCP server/)
    expect(() => tokens.create({ name: 'x', expires_at: '2020-01-01T00:00:00.000Z' })).toThrow(
      /passed/,
    )
  })
  test('a short-lived token ends', () => {
    const tokens = createApiTokenRegistry({ store, now })
    const { token } = tokens.create({ name: 'x', expires_at: '2026-11-22T12:00:01.000Z' })
    expect(tokens.findByToken(token)).toBeDefined()
    vi.advanceTimersByTime(1_000)
    expect(tokens.findByToken(token)).toBeUndefined()
  })
})
