/** The Connect view's pure parts: which step is next, what a choice asks for, words for every method and tag. */
import { describe, expect, it } from 'vitest'
import { readMethods, toolTags, writeMethods } from '../../bridge/access/policy.ts'
import {
  choiceOf,
  isSilentWriter,
  presetChoices,
  requestOf,
  tickedTags,
  toggled,
} from '../../extension/panel/connect/server-choice.ts'
import {
  allowsWords,
  endWords,
  isFull,
  isStale,
  mayWrite,
} from '../../extension/panel/connect/server-words.ts'
import { nextStep, stepState } from '../../extension/panel/connect/steps.ts'
import { englishConnect } from '../../extension/words/english-connect.ts'
import { frenchConnect } from '../../extension/words/french-connect.ts'
import { spanishConnect } from '../../extension/words/spanish-connect.ts'
import { domains } from '../../shared/roserocket/object-keys.ts'
import { shortcuts } from '../../shared/shortcuts.ts'
import type { TunnelStatus } from '../../shared/wire/tunnel-exchanges.ts'

const since = '2026-11-27T10:00:00.000Z'
const after = '2026-11-27T10:05:00.000Z'
const later = '2026-11-27T10:06:00.000Z'
const nothing = { handshakeAt: null, signInAt: null, allowedAt: null, callAt: null, client: null }

function status(
  state: TunnelStatus['state'],
  arrivals: Partial<TunnelStatus['arrivals']> = {},
): TunnelStatus {
  return {
    state,
    provider: 'cloudflared',
    publicUrl: 'https://desk.example.com',
    tunnelId: null,
    isTemporary: true,
    previousUrl: null,
    since,
    endsAt: null,
    endedBy: null,
    problem: null,
    ownAddress: null,
    providers: [],
    arrivals: { ...nothing, ...arrivals },
  }
}

describe('the next step', () => {
  it.each([
    ['off', status('off'), 'open'],
    ['starting', status('starting'), 'open'],
    ['back after a fall', status('returning', { callAt: after }), 'open'],
    ['being checked', status('checking'), 'check'],
    ['not reachable', status('unreachable'), 'check'],
    ['checked', status('ready'), 'add'],
    ['found', status('ready', { handshakeAt: after }), 'found'],
    ['asked to be let in', status('ready', { handshakeAt: after, signInAt: after }), 'allow'],
    ['let in', status('ready', { signInAt: after, allowedAt: later }), 'ask'],
    [
      'asked again after it was let in',
      status('ready', { signInAt: later, allowedAt: after }),
      'allow',
    ],
    ['used', status('ready', { callAt: later }), 'done'],
  ])('of one that is %s', (_case, given, expected) => {
    expect(nextStep(given)).toBe(expected)
  })

  it('comes after those that are done and before those that are not', () => {
    expect([stepState('open', 'add'), stepState('add', 'add'), stepState('ask', 'add')]).toEqual([
      'done',
      'next',
      'later',
    ])
    expect(stepState('ask', 'done')).toBe('done')
  })
})

const server = (config: object, rest: object = {}) => ({
  id: 's1',
  name: 'Night shift',
  integrated_account_id: 'acme',
  config: { require_api_token_auth: false, approval: 'ask' as const, ...config },
  expires_at: null,
  created_at: since,
  updated_at: since,
  last_used_at: null,
  last_client: null,
  last_address: null,
  stale_list: false,
  ...rest,
})

describe('changing a server', () => {
  const now = new Date(since)

  it('asks for what was changed and nothing else', () => {
    const given = server({ methods: ['read'], tags: ['orders'] })
    const choice = choiceOf(given)
    expect(choice).toMatchObject({ preset: 'own', methods: ['read'], tags: ['orders'] })
    expect(requestOf(given, choice, now)).toEqual({
      id: 's1',
      methods: ['read'],
      tags: ['orders'],
      approval: 'ask',
    })
    expect(
      requestOf(
        given,
        {
          ...choice,
          name: ' Days ',
          tags: [],
          methods: [...toggled(choice.methods, 'create')],
          ends: '7',
        },
        now,
      ),
    ).toEqual({
      id: 's1',
      name: 'Days',
      methods: ['read', 'create'],
      tags: null,
      approval: 'ask',
      expires_at: '2026-12-04T10:00:00.000Z',
    })
  })

  it('keeps names of tools, and lifts a limit only where everything is ticked', () => {
    const given = server({ methods: ['find_order', 'write'] })
    const choice = choiceOf(given)
    expect(choice.methods).toEqual(['find_order', 'create', 'update', 'delete'])
    expect(requestOf(given, choice, now).methods).toEqual(choice.methods)
    const all = { ...choice, methods: toggled(choice.methods, 'read') }
    expect(requestOf(given, all, now).methods).toBeNull()
    expect(requestOf(given, { ...choice, ends: 'never' }, now).expires_at).toBeNull()
  })

  it('asks for a preset by its name', () => {
    const given = server({})
    expect(choiceOf(given).preset).toBe('full')
    expect(requestOf(given, { ...choiceOf(given), preset: 'dispatcher' }, now)).toEqual({
      id: 's1',
      preset: 'dispatcher',
      approval: 'ask',
    })
  })

  it('warns of writes that nobody looks at', () => {
    const silent = {
      ...choiceOf(server({ methods: ['read', 'update'] })),
      approval: 'auto' as const,
    }
    expect(isSilentWriter(silent)).toBe(true)
    expect(isSilentWriter({ ...silent, approval: 'ask' })).toBe(false)
    expect(isSilentWriter({ ...silent, preset: 'read_only' })).toBe(false)
  })
})

describe('a server in words', () => {
  it.each([
    [server({}), 'everything – all records; every write asks a person'],
    [server({ approval: 'auto' }), 'everything – all records; writes happen at once'],
    [
      server({ methods: ['read'], tags: ['orders', 'documents'] }),
      'read – orders and stops, documents',
    ],
    [server({ methods: ['find_order'] }), 'find_order – all records'],
    [
      server({ methods: ['create_a_roserocket_event'] }),
      'create_a_roserocket_event – all records; every write asks a person',
    ],
  ])('%#', (given, expected) => {
    expect(allowsWords(given)).toBe(expected)
  })

  it('says when it ends: on a day, with the bridge that lent it, or never', () => {
    const onDay = (day: string) => `on ${day}`
    expect([
      endWords(server({}), onDay),
      endWords(server({}, { ends_with_process: true }), onDay),
      endWords(server({}, { expires_at: '2026-09-14T12:00:00.000Z' }), onDay),
    ]).toEqual(['never ends', 'ends when the bridge stops', 'on Sep 14, 2026'])
  })

  it('says which may do everything, which may write, and which is out of date', () => {
    expect([isFull(server({})), isFull(server({ tags: ['orders'] }))]).toEqual([true, false])
    expect([
      mayWrite(server({ methods: ['update'] })),
      mayWrite(server({ methods: ['get'] })),
    ]).toEqual([true, false])
    expect([isStale(server({})), isStale(server({}, { stale_list: true }))]).toEqual([false, true])
  })
})

describe('the words', () => {
  it.each([englishConnect, frenchConnect, spanishConnect])(
    'name every method, tag and preset of the bridge',
    ({ servers, form }) => {
      const methods = ['read', 'write', 'custom', ...readMethods, ...writeMethods]
      expect(methods.filter((name) => servers.methods[name] === undefined)).toEqual([])
      const tags = [...toolTags, ...domains]
      expect(tags.filter((name) => servers.tags[name] === undefined)).toEqual([])
      expect(tags.toSorted()).toEqual([...tickedTags].toSorted())
      expect(presetChoices.filter((name) => form.presets[name] === undefined)).toEqual([])
    },
  )

  it('start with shortcuts whose prompts name no order', () => {
    for (const { prompt } of shortcuts) expect(prompt).not.toMatch(/\bO-\d|PO-?\d/)
  })
})
