/** Every operation of the vendor's description is answered by a route, where that description is at hand. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { type RunningSandbox, startSandbox } from '../../../bridge/sandbox/start-sandbox.ts'
import { smallWorld } from './small-world.ts'
import { type Visitor, visit } from './visitor.ts'

const file = fileURLToPath(
  new URL(
    '../../../../shared/reference/rose-rocket-platform-model-api.openapi.json',
    import.meta.url,
  ),
)
const present = existsSync(file)
if (!present) console.warn(`Skipped: the vendor's description is absent (${file}).`)

let sandbox: RunningSandbox
let visitor: Visitor
beforeAll(async () => {
  sandbox = await startSandbox({ world: smallWorld })
  visitor = await visit(sandbox)
})
afterAll(() => sandbox.close())

it.runIf(present)(
  'routes all of its operations, and answers 401 to each without a token',
  async () => {
    const schema = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
    const { paths } = schema.parse(JSON.parse(readFileSync(file, 'utf8')))
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => [method.toUpperCase(), path] as const),
    )
    expect(operations.length).toBeGreaterThanOrEqual(19)
    for (const [method, template] of operations) {
      const path = template.replace(/^.*\/platformModel/, '').replace(/\{[^}]+\}/g, 'x')
      const body = method === 'GET' ? undefined : {}
      const answer = await visitor.call(method, path, body)
      expect([method, template, [answer.body?.message].flat().join()]).not.toContainEqual(
        expect.stringContaining('Cannot '),
      )
      const bare = await visitor.call(method, path, body, { authorization: '' })
      expect([method, template, bare.status]).toEqual([method, template, 401])
    }
  },
)
