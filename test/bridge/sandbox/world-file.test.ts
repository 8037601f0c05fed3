/** World files: what is filled in, and every error with the place it names. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { startSandbox } from '../../../bridge/sandbox/start-sandbox.ts'
import { parseWorld, readWorldFile } from '../../../bridge/sandbox/world/parse-world.ts'
import { WorldFileError } from '../../../bridge/sandbox/world/world-file-error.ts'
import { smallWorld } from './small-world.ts'
import { visit } from './visitor.ts'

const folder = mkdtempSync(join(tmpdir(), 'sandbox-world-'))
afterAll(() => rmSync(folder, { recursive: true }))

const org = { id: 'org-1', name: 'N', subdomain: 's', timezone: 'America/Chicago' }
const createdAt = '2026-05-04T13:00:00Z'
const order = (more: object) => ({ id: 'o', objectKey: 'order', createdAt, ...more })
const event = (more: object) => ({
  id: 'e',
  recordId: 'o',
  objectKey: 'order',
  type: 'internal',
  createdAt,
  ...more,
})
const user = { id: 'u', email: 'u@x.test', firstName: 'U', lastName: 'X', role: 'admin' }

describe('errors name the place and what to do', () => {
  it.each([
    ['no object at all', [], 'w: the world is not an object'],
    ['no org', {}, 'w: org is missing'],
    [
      'unknown zone',
      { org: { ...org, timezone: 'Chicago' } },
      'w: org.timezone is not an IANA time zone. Give an IANA name',
    ],
    [
      'now is no instant',
      { org, now: 'noon' },
      'w: now is not an instant. Give an ISO 8601 instant',
    ],
    ['users is no list', { org, users: {} }, 'w: users is not a list'],
    ['entry is no object', { org, objects: [5] }, 'w: objects[0] is not an object'],
    [
      'object without id',
      { org, objects: [{ objectKey: 'order', createdAt }] },
      'w: objects[0]: id is missing. Add it.',
    ],
    [
      'object without key',
      { org, objects: [order({ objectKey: undefined })] },
      'w: objects[0] (id "o"): objectKey is missing',
    ],
    [
      'object without time',
      { org, objects: [order({ createdAt: undefined })] },
      'w: objects[0] (id "o"): createdAt is missing',
    ],
    [
      'time without zone',
      { org, objects: [order({ createdAt: '2026-05-04T13:00:00' })] },
      'w: objects[0] (id "o"): createdAt is not an instant',
    ],
    [
      'double object',
      { org, objects: [order({}), order({})] },
      'w: objects[1] (id "o"): id is used twice',
    ],
    [
      'object with the id of a user',
      { org, users: [user], objects: [order({ id: 'u' })] },
      'w: objects[0] (id "u"): id is used twice',
    ],
    ['double user', { org, users: [user, user] }, 'w: users[1] (id "u"): id is used twice'],
    [
      'double event',
      { org, objects: [order({})], events: [event({}), event({})] },
      'w: events[1] (id "e"): id is used twice',
    ],
    [
      'double group',
      {
        org,
        userGroups: [
          { id: 'g', name: 'A' },
          { id: 'g', name: 'B' },
        ],
      },
      'w: userGroups[1] (id "g"): id is used twice',
    ],
    [
      'board id is no UUID',
      { org, boards: [{ id: 'b', name: 'B', objectKey: 'order' }] },
      'w: boards[0] (id "b"): id is not a UUID',
    ],
    [
      'connection to nobody',
      { org, objects: [order({ customer: { id: 'c' } })] },
      'w: objects[0] (id "o"): customer points to unknown id "c"',
    ],
    [
      'connections to nobody',
      { org, objects: [order({ tasks: [{ id: 't' }] })] },
      'w: objects[0] (id "o"): tasks points to unknown id "t"',
    ],
    [
      'connection to an unknown user',
      { org, objects: [order({ csrs: [{ id: 'u9' }] })] },
      'w: objects[0] (id "o"): csrs points to unknown id "u9"',
    ],
    [
      'event on nobody',
      { org, events: [event({})] },
      'w: events[0] (id "e"): recordId names unknown record "o"',
    ],
    [
      'event of nobody',
      { org, objects: [order({})], events: [event({ userId: 'u9' })] },
      'w: events[0] (id "e"): userId names unknown user "u9"',
    ],
    [
      'event at no time',
      { org, objects: [order({})], events: [event({ createdAt: 5 })] },
      'w: events[0] (id "e"): createdAt is not an instant',
    ],
    [
      'group with a stranger',
      { org, userGroups: [{ id: 'g', name: 'A', members: ['u9'] }] },
      'w: userGroups[0] (id "g"): members names unknown user "u9"',
    ],
    [
      'group without a name',
      { org, userGroups: [{ id: 'g' }] },
      'w: userGroups[0] (id "g"): name is missing',
    ],
  ])('%s', (_name, world, message) => {
    const parse = () => parseWorld(JSON.parse(JSON.stringify(world)), 'w')
    expect(parse).toThrow(WorldFileError)
    expect(parse).toThrow(message)
  })

  it.each([
    [
      'a missing comma',
      '{\n  "org": {}\n  "users": []\n}',
      'line 3, column 3: a comma or } is expected here',
    ],
    ['a comma too many', '{"users": [1,\n]}', 'line 2, column 1: a value cannot start with ]'],
    ['a cut file', '{\n"org": {"id": "x"', 'line 2, column 18: a comma or } is expected here'],
    ['an empty file', '', 'line 1, column 1: the file ends too early'],
    ['a bare name', '{\norg: {}}', 'line 2, column 1: a name in double quotes'],
    ['a text over two lines', '{"a": "x\ny"}', 'line 1, column 7: this text is not closed'],
    ['two values', '{}\n{}', 'line 2, column 1: there is something after the end'],
    ['a stray word', '{"a": nul}', 'line 1, column 7: a value cannot start with n'],
    ['a number cut short', '[1, -]', 'line 1, column 5: a value cannot start with -'],
    ['a missing colon', '{"a" 1}', 'line 1, column 6: a colon is expected'],
  ])('broken JSON: %s', (_name, text, message) => {
    const path = join(folder, 'broken.json')
    writeFileSync(path, text)
    expect(() => readWorldFile(path)).toThrow(WorldFileError)
    expect(() => readWorldFile(path)).toThrow(`${path}: ${message}`)
  })

  it('a file that is not there', () => {
    const path = join(folder, 'none.json')
    expect(() => readWorldFile(path)).toThrow(/none.json: the file cannot be read/)
  })
})

describe('a good file', () => {
  it('starts: lists left out are empty, strange keys pass, the byte order mark too', async () => {
    const path = join(folder, 'good.json')
    const world = { org, more: 1, objects: [order({ notes__c: 'kept', strange: { deep: true } })] }
    writeFileSync(path, `\uFEFF${JSON.stringify(world)}`)
    const sandbox = await startSandbox({ world: readWorldFile(path) })
    const visitor = await visit(sandbox)
    expect((await visitor.call('GET', '/objects/o')).body).toMatchObject({
      notes__c: 'kept',
      strange: { deep: true },
      createdAt: '2026-05-04T13:00:00.000Z',
    })
    expect((await visitor.call('GET', '/userGroups')).body).toEqual([])
    await sandbox.close()
  })

  it('may write a record inside another, and events without json', async () => {
    const world = parseWorld(
      {
        org,
        objects: [
          order({ tasks: [{ id: 't' }] }),
          {
            id: 's',
            objectKey: 'stop',
            createdAt,
            location: { city: 'Elko', timezone: 'America/Los_Angeles' },
          },
          { id: 't', objectKey: 'task', createdAt, stop: { id: 's' } },
        ],
        events: [event({}), event({ id: 'e2', json: null })],
      },
      'w',
    )
    const sandbox = await startSandbox({ world })
    const visitor = await visit(sandbox)
    const { body } = await visitor.call('GET', '/objects/o?paths=tasks.stop.location.timezone')
    expect(body.tasks[0].stop.location.timezone).toBe('America/Los_Angeles')
    expect((await visitor.call('GET', '/events?recordId=o&objectKey=order')).body.total).toBe(2)
    await sandbox.close()
  })

  it('passes unchanged', () => {
    expect(parseWorld(JSON.parse(JSON.stringify(smallWorld)), 'w').objects).toHaveLength(9)
  })
})
