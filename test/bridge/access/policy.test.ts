/** The judge by table: methods × tags × domains × expiry. */
import { describe, expect, test } from 'vitest'
import { domainOf } from '../../../bridge/access/domains.ts'
import { type JudgedTool, judge, mayRead, methodsOf } from '../../../bridge/access/policy.ts'
import { findPreset } from '../../../bridge/access/presets.ts'
import { presetNames } from '../../../shared/presets.ts'
import type { Effect, ToolTag } from '../../../shared/tool.ts'

const now = new Date('2026-11-22T12:00:00Z')

function tool(name: string, effect: Effect, tags: ToolTag[], takesRecords = false): JudgedTool {
  return { name, effect, tags, takesRecords }
}

/** Every tool of the design, as policy sees it. */
const catalog: readonly JudgedTool[] = [
  tool('list_all_roserocket_objects', 'read', ['objects'], true),
  tool('get_single_roserocket_object_by_id', 'read', ['objects'], true),
  tool('get_single_roserocket_objects_external_by_id', 'read', ['objects', 'external_ids'], true),
  tool('roserocket_objects_autocomplete', 'read', ['objects'], true),
  tool('create_a_roserocket_object', 'create', ['objects'], true),
  tool('update_a_roserocket_object_by_id', 'update', ['objects'], true),
  tool('delete_a_roserocket_object_by_id', 'delete', ['objects'], true),
  tool('upsert_a_roserocket_object', 'update', ['objects', 'external_ids'], true),
  tool('update_a_roserocket_objects_external_by_id', 'update', ['objects', 'external_ids'], true),
  tool('delete_a_roserocket_objects_external_by_id', 'delete', ['objects', 'external_ids'], true),
  tool('roserocket_objects_bulk_delete', 'delete', ['objects'], true),
  tool('list_all_roserocket_events', 'read', ['events'], true),
  tool('create_a_roserocket_event', 'create', ['events'], true),
  tool('list_all_roserocket_boards', 'read', ['boards'], true),
  tool('list_all_roserocket_user_groups', 'read', ['user_groups']),
  tool('roserocket_user_groups_search', 'read', ['user_groups']),
  tool('list_all_roserocket_user_group_members', 'read', ['user_groups']),
  tool('create_a_roserocket_user_group', 'create', ['user_groups']),
  tool('update_a_roserocket_user_group_member_by_id', 'update', ['user_groups']),
  tool('get_current_order', 'read', ['context']),
  tool('find_order', 'read', ['insights']),
  tool('explain_order_delay', 'read', ['insights']),
  tool('list_order_exceptions', 'read', ['insights']),
  tool('search', 'read', ['search']),
  tool('fetch', 'read', ['search'], true),
  tool('check_approval', 'read', ['context']),
]

function listed(config: { methods?: readonly string[]; tags?: readonly string[] }): string[] {
  return catalog
    .filter((tool) => judge({ tool, config, expiresAt: null, now, catalog }).allowed)
    .map((tool) => tool.name)
}

const named = (pick: (tool: JudgedTool) => boolean) => catalog.filter(pick).map((tool) => tool.name)
const isCustom = (tool: JudgedTool) =>
  tool.tags.some((tag) => ['context', 'insights', 'search'].includes(tag))
const isRead = (tool: JudgedTool) => tool.effect === 'read'
const isUpsert = (tool: JudgedTool) => tool.name === 'upsert_a_roserocket_object'
const isCheck = (tool: JudgedTool) => tool.name === 'check_approval'

describe('methods', () => {
  test.each<[string, string[] | undefined, string[]]>([
    ['absent is everything', undefined, named(() => true)],
    ['read', ['read'], named(isRead)],
    ['write brings upsert and check_approval', ['write'], named((t) => !isRead(t) || isCheck(t))],
    ['custom', ['custom'], named(isCustom)],
    ['list', ['list'], named((t) => isRead(t) && t.name.startsWith('list_'))],
    [
      'search',
      ['search'],
      ['roserocket_objects_autocomplete', 'roserocket_user_groups_search', 'find_order', 'search'],
    ],
    [
      'get',
      ['get'],
      [
        'get_single_roserocket_object_by_id',
        'get_single_roserocket_objects_external_by_id',
        'get_current_order',
        'explain_order_delay',
        'fetch',
        'check_approval',
      ],
    ],
    ['create is not upsert', ['create'], named((t) => t.effect === 'create' || isCheck(t))],
    [
      'update is not upsert',
      ['update'],
      named((t) => (t.effect === 'update' && !isUpsert(t)) || isCheck(t)),
    ],
    [
      'create and update are upsert',
      ['create', 'update'],
      named((t) => ['create', 'update'].includes(t.effect) || isCheck(t)),
    ],
    ['delete', ['delete'], named((t) => t.effect === 'delete' || isCheck(t))],
    ['a tool name', ['find_order'], ['find_order']],
    [
      'the upsert by name',
      ['upsert_a_roserocket_object'],
      ['upsert_a_roserocket_object', 'check_approval'],
    ],
    ['an unknown name allows nothing', ['everything'], []],
  ])('%s', (_, methods, expected) => {
    expect(listed(methods === undefined ? {} : { methods })).toEqual(expected)
  })
})

describe('tags', () => {
  const takesRecords = (t: JudgedTool) => t.takesRecords
  test.each<[string, string[], string[]]>([
    ['a tool tag', ['user_groups'], named((t) => t.tags.includes('user_groups') || isCheck(t))],
    [
      'a domain opens what can be held to it',
      ['orders'],
      named((t) => takesRecords(t) || isCheck(t)),
    ],
    [
      'a domain and a tag',
      ['orders', 'insights'],
      named((t) => takesRecords(t) || t.tags.includes('insights') || isCheck(t)),
    ],
    [
      'a tag of reads only brings no check_approval',
      ['insights'],
      named((t) => t.tags.includes('insights')),
    ],
    ['an unknown tag allows nothing', ['everything'], []],
  ])('%s', (_, tags, expected) => {
    expect(listed({ tags })).toEqual(expected)
  })

  test('methods and tags must both agree', () => {
    expect(listed({ methods: ['list'], tags: ['user_groups'] })).toEqual([
      'list_all_roserocket_user_groups',
      'list_all_roserocket_user_group_members',
    ])
    expect(listed({ methods: ['delete'], tags: ['events'] })).toEqual([])
  })

  test.each<[string[] | undefined, string[] | null]>([
    [undefined, null],
    [['objects', 'events'], null],
    [['objects', 'orders'], ['orders']],
    [
      ['orders', 'customers'],
      ['orders', 'customers'],
    ],
  ])('tags %j leave domains %j', (tags, expected) => {
    const reading = tool('get_single_roserocket_object_by_id', 'read', ['objects'], true)
    const judgement = judge({ tool: reading, config: { tags }, expiresAt: null, now })
    expect(judgement).toEqual({
      allowed: true,
      domains: expected === null ? null : new Set(expected),
    })
  })
})

describe('expiry', () => {
  const reading = tool('find_order', 'read', ['insights'])
  test.each<[string | null, boolean]>([
    [null, true],
    ['2026-11-22T12:00:00.001Z', true],
    ['2026-11-22T12:00:00.000Z', false],
    ['2026-11-22T11:59:59.999Z', false],
    ['2026-11-22T14:00:00+01:00', true],
    ['2026-11-22T13:00:00+01:00', false],
    ['not an instant', false],
  ])('expires at %s: allowed %s', (expiresAt, allowed) => {
    expect(judge({ tool: reading, config: {}, expiresAt, now }).allowed).toBe(allowed)
  })
})

test('every write is judged by its effect', () => {
  for (const each of catalog.filter((t) => t.effect !== 'read' && !isUpsert(t))) {
    expect(methodsOf(each)).toEqual([each.effect])
  }
})

test.each([
  ['order', 'orders'],
  ['ORDERS', 'orders'],
  ['Commodities', 'orders'],
  ['address', 'customers'],
  ['addresses', 'customers'],
  ['financialLineItem', 'financials'],
  ['taxRuleX', 'financials'],
  ['fuelIndex', 'financials'],
  ['Invoices', 'financials'],
  ['document', 'documents'],
  ['user', 'other'],
  ['orderThing__c', 'other'],
])('%s is of domain %s', (objectKey, domain) => {
  expect(domainOf(objectKey)).toBe(domain)
  expect(mayRead(null, objectKey)).toBe(true)
  expect(mayRead(new Set(['orders']), objectKey)).toBe(domain === 'orders')
})

describe('presets', () => {
  test('dispatcher reads, of orders, customers and documents, and changes nothing', () => {
    const preset = findPreset('dispatcher') ?? {}
    const names = listed(preset)
    expect(names).toEqual(
      named((t) => isRead(t) && (isCustom(t) || takes(t) || t.tags.includes('events'))),
    )
    const reading = tool('get_single_roserocket_object_by_id', 'read', ['objects'], true)
    expect(judge({ tool: reading, config: preset, expiresAt: null, now })).toEqual({
      allowed: true,
      domains: new Set(['orders', 'customers', 'documents']),
    })
  })
  const takes = (t: JudgedTool) => t.takesRecords
  test('the others', () => {
    expect(listed(findPreset('read-only') ?? {})).toEqual(named(isRead))
    expect(listed(findPreset('teams') ?? {})).toEqual(
      named((t) => t.tags.includes('user_groups') || isCheck(t)),
    )
    expect(listed(findPreset('full') ?? {})).toEqual(named(() => true))
    expect(findPreset('everything')).toBeUndefined()
    expect(presetNames).toHaveLength(4)
  })
})
