/** A bridge process with a person at its command line, for the tests of signing in. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { type BridgeProcess, startBridgeProcess } from '../../helpers/bridge-process.ts'
import type { Decide } from '../../helpers/sign-in.ts'
import { jsonOf, runHere } from '../cli-process.ts'

const serversSchema = z.object({
  result: z.array(z.looseObject({ id: z.string(), name: z.string() })),
})

export interface OauthBridge extends AsyncDisposable {
  readonly process: BridgeProcess
  readonly origin: string
  readonly dataDirectory: string
  /** Runs one command and answers its JSON, also when it fails. */
  cli(...args: string[]): Promise<unknown>
  /** Allows a request with its number. */
  allow(...options: string[]): Decide
  serversNamed(name: string): Promise<z.infer<typeof serversSchema>['result']>
  restart(): Promise<void>
}

export async function startOauthBridge(): Promise<OauthBridge> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'rosebridge-oauth-'))
  let bridge = await startBridgeProcess({ dataDirectory })
  const { origin, port } = new URL(bridge.ready.bridgeUrl)
  const cli = async (...args: string[]) =>
    jsonOf(await runHere([...args, '--json', '--data-dir', dataDirectory]))
  return {
    get process() {
      return bridge
    },
    origin,
    dataDirectory,
    cli,
    allow:
      (...options) =>
      ({ id, number }) =>
        cli('consents', 'allow', id, '--number', number, ...options),
    async serversNamed(name) {
      const { result } = serversSchema.parse(await cli('mcp', 'list'))
      return result.filter((server) => server.name === name)
    },
    async restart() {
      await bridge[Symbol.asyncDispose]()
      bridge = await startBridgeProcess({ dataDirectory, args: ['--port', port] })
    },
    async [Symbol.asyncDispose]() {
      await bridge[Symbol.asyncDispose]()
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
}
