/** The official conformance suite against the bridge: everything with the suite's fixtures, the rest without them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ConformanceRun, requiredScenarios, runConformance } from '../helpers/conformance.ts'
import { type OwnBridge, startOwnBridge } from '../helpers/own-bridge.ts'
import { conformanceFixtures } from './fixtures.ts'

let product: OwnBridge
let fixtures: OwnBridge
let fixturesUrl = ''

beforeAll(async () => {
  product = await startOwnBridge()
  const server: { id?: string } = {}
  fixtures = await startOwnBridge({
    extension: (announce) => conformanceFixtures(() => announce(server.id ?? '')),
  })
  const { id, url } = await fixtures.makeServer({ approval: 'auto' })
  server.id = id
  fixturesUrl = url
})
afterAll(async () => {
  await product?.[Symbol.asyncDispose]()
  await fixtures?.[Symbol.asyncDispose]()
})

describe('with the fixtures of the suite', () => {
  it.each([
    ['2026-07-28', 37],
    ['2025-11-25', 30],
  ] as const)(
    '%s: passes all %i required scenarios',
    async (revision, count) => {
      const run = await runConformance(fixturesUrl, revision)
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
      const run = await runConformance(product.mcpUrl, revision)
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
  if (outcome.passed === 0) return [`${name} checked nothing`]
  return outcome.failures.map((failure) => `${name}: ${failure}`)
}
