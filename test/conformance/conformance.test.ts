/** The official conformance suite against the bridge: everything with the suite's fixtures, the rest without them. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMcpEndpoint } from '../../bridge/mcp/endpoint.ts'
import { parts } from '../../bridge/parts.ts'
import { type RunningBridgeHandle, startBridge } from '../../bridge/start.ts'
import { catalog } from '../../shared/tools/catalog.ts'
import { type ConformanceRun, requiredScenarios, runConformance } from '../helpers/conformance.ts'
import { conformanceFixtures } from './fixtures.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'rosebridge-conformance-data-'))
const silent = () => {}
const log = { info: silent, warn: silent, error: silent, debug: silent }
const setting = { port: 0, sandbox: {}, autoDeletes: false, now: () => new Date(), log, ...parts }
let product: RunningBridgeHandle
let fixtures: RunningBridgeHandle

beforeAll(async () => {
  product = await startBridge({ ...setting, dataDir: join(dataDir, 'product') })
  fixtures = await startBridge({
    ...setting,
    dataDir: join(dataDir, 'fixtures'),
    createServeMcp({ openAccount, now, autoDeletes, version, announcer }) {
      let serverId = ''
      const serve = createMcpEndpoint({
        catalog,
        version,
        now,
        autoDeletes,
        announcer,
        extension: conformanceFixtures(() => announcer.surfaceChanged(serverId)),
        openAccount: async (id) => ({ ...(await openAccount(id)), page: async () => null }),
        onError: silent,
      })
      return (request, grant) => {
        serverId = grant.serverId
        return serve(request, grant)
      }
    },
  })
})
afterAll(async () => {
  await product?.close()
  await fixtures?.close()
  rmSync(dataDir, { recursive: true, force: true })
})

describe('with the fixtures of the suite', () => {
  it.each([
    ['2026-07-28', 37],
    ['2025-11-25', 30],
  ] as const)(
    '%s: passes all %i required scenarios',
    async (revision, count) => {
      const run = await runConformance(fixtures.mcpUrl ?? '', revision)
      const required = requiredScenarios(revision)
      expect(required).toHaveLength(count)
      const missed = required.flatMap((name) => missedIn(run, name))
      expect(missed).toEqual([])
      expect(run.exitCode).toBe(0)
    },
    60_000,
  )
})

const onTheProduct: readonly (readonly [string, readonly string[]])[] = [
  [
    '2026-07-28',
    [
      'tools-list',
      'server-sse-multiple-streams',
      'resources-list',
      'prompts-list',
      'sep-2164-resource-not-found',
      'dns-rebinding-protection',
      'caching',
      'http-header-validation',
      'input-required-result-missing-input-response',
      'input-required-result-unsupported-methods',
      'input-required-result-ignore-extra-params',
      'input-required-result-validate-input',
    ],
  ],
  [
    '2025-11-25',
    [
      'server-initialize',
      'ping',
      'tools-list',
      'resources-list',
      'prompts-list',
      'server-sse-multiple-streams',
      'server-session-lifecycle',
      'dns-rebinding-protection',
    ],
  ],
]

describe('as it is served', () => {
  it.each(onTheProduct)(
    '%s: passes whatever needs no fixtures',
    async (revision, scenarios) => {
      const run = await runConformance(product.mcpUrl ?? '', revision)
      const missed = scenarios.flatMap((name) => failedIn(run, name))
      expect(missed).toEqual([])
    },
    60_000,
  )
})

/** What a scenario found wrong; with the fixtures even a warning counts, and nothing may be left unchecked. */
function missedIn(run: ConformanceRun, name: string): string[] {
  const outcome = run.scenarios.get(name)
  if (outcome === undefined) return [`${name} was not run`]
  const { failures, warnings, passed } = outcome
  const problems = [...failures, ...warnings]
  if (problems.length > 0) return [`${name}: ${problems.join(' | ')}`]
  return passed === 0 ? [`${name} checked nothing`] : []
}

/** Without the fixtures some scenarios find no tool to ask, of which the suite itself only warns. */
function failedIn(run: ConformanceRun, name: string): string[] {
  const outcome = run.scenarios.get(name)
  if (outcome === undefined) return [`${name} was not run`]
  return outcome.failures.map((failure) => `${name}: ${failure}`)
}
