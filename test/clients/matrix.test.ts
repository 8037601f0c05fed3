/** Foreign clients against the bridge: each lists, calls, gets a named error, and is refused without its token. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OwnBridge, startOwnBridge } from '../helpers/own-bridge.ts'
import { writeWorld } from '../helpers/small-world.ts'
import { foreignClients } from './foreign-clients.ts'

const homes = mkdtempSync(join(tmpdir(), 'rosebridge-homes-'))
const lines: string[] = []
let own: OwnBridge

beforeAll(async () => {
  own = await startOwnBridge({ worldFile: writeWorld() })
})
afterAll(async () => {
  await own?.[Symbol.asyncDispose]()
  rmSync(homes, { recursive: true, force: true })
  console.log(lines.toSorted().join('\n'))
})

describe('the client matrix', () => {
  it.concurrent.each(foreignClients)('$name', { timeout: 60_000 }, async (client) => {
    const startedAtMs = performance.now()
    const home = mkdtempSync(join(homes, 'home-'))
    let count = 0
    await client.use({ url: own.mcpUrl, home }, async ({ list, call }) => {
      const names = await list()
      count = names.length
      expect(names).toEqual(expect.arrayContaining(['find_order', 'explain_order_delay']))
      expect(await call('get_order_brief', { order: 'PO-5561' })).toContain('ord-late')
      expect(await call('get_order_brief', { order: 'nobody-here' })).toContain('not_found')
    })
    const refused = { url: `${own.mcpUrl.slice(0, -4)}AAAA`, home }
    await expect(
      client.use(refused, async ({ list }) => {
        await list()
      }),
    ).rejects.toThrow(/401|unauthori[sz]ed|auth|has expired or was revoked/i)
    const seconds = ((performance.now() - startedAtMs) / 1_000).toFixed(1)
    lines.push(
      `${client.name.padEnd(40)} lists ${count}, calls, gets an error, is refused (${seconds} s)`,
    )
  })
})
