/** A real bridge inside this process, so that a test can hand in short times. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parts } from '../../bridge/parts.ts'
import { type StartOptions, startBridge } from '../../bridge/start.ts'
import { noteDirectory, noteMcpUrl, notePlace, noteSecret } from './journey-leaks.ts'
import { writeWorld } from './small-world.ts'

/** Starts it in sandbox mode with the small world, on a free port and a data directory of its own. */
export async function startBridgeInside(options: Partial<StartOptions> = {}) {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'rosebridge-inside-'))
  const lines: string[] = []
  const write = (facts: object, message: string) => {
    lines.push(`${message} ${JSON.stringify(facts)}`)
  }
  const bridge = await startBridge({
    ...parts,
    dataDir: dataDirectory,
    port: 0,
    sandbox: { worldFile: writeWorld() },
    autoDeletes: false,
    now: () => new Date(),
    log: { info: write, warn: write, error: write, debug: write },
    ...options,
  })
  noteSecret('API token', bridge.apiToken)
  noteSecret('pairing code', bridge.pairingCode)
  noteMcpUrl(bridge.mcpUrl)
  return {
    ...bridge,
    dataDirectory,
    ready: { bridgeUrl: bridge.url, accountId: bridge.accountId, apiToken: bridge.apiToken },
    sandboxUrl: bridge.sandboxUrl ?? '',
    async [Symbol.asyncDispose]() {
      await bridge.close()
      notePlace('log of the bridge', lines.join('\n'))
      noteDirectory(dataDirectory)
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
}
