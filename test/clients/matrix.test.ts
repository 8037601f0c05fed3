/** Foreign clients against the bridge: each lists, calls, gets a named error, and is refused without its token and, where it stays connected, once its server is revoked. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OwnBridge, startOwnBridge } from '../helpers/own-bridge.ts'
import { writeWorld } from '../helpers/small-world.ts'
import { foreignClients } from './foreign-clients.ts'

const homes = mkdtempSync(join(tmpdir(), 'rosebridge-homes-'))
const lines: string[] = []
/** What one of them says of a door that is closed. */
const refusal = /401|unauthori[sz]ed|auth|has expired or was revoked/i
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
    const server = await own.makeServer({})
    let isRevoked = false
    const use = client.use({ url: server.url, home }, async ({ list, call }) => {
      const names = await list()
      count = names.length
      expect(names).toEqual(expect.arrayContaining(['find_order', 'explain_order_delay']))
      expect(await call('get_order_brief', { order: 'PO-5561' })).toContain('ord-late')
      expect(await call('get_order_brief', { order: 'nobody-here' })).toContain('not_found')
      if (client.isOneShot === true) return
      await own.revokeServer(server.id)
      isRevoked = true
      await call('get_order_brief', { order: 'PO-5561' })
    })
    if (client.isOneShot === true) await use
    else {
      await expect(use).rejects.toThrow(refusal)
      expect(isRevoked).toBe(true)
    }
    const refused = { url: `${own.mcpUrl.slice(0, -4)}AAAA`, home }
    await expect(
      client.use(refused, async ({ list }) => {
        await list()
      }),
    ).rejects.toThrow(refusal)
    const seconds = ((performance.now() - startedAtMs) / 1_000).toFixed(1)
    const shutOut = isRevoked ? ' is shut out,' : ''
    lines.push(
      `${client.name.padEnd(40)} lists ${count}, calls, gets an error,${shutOut} is refused (${seconds} s)`,
    )
  })
})
