/** The command `start` inside the test's own process, with the parts of a checkout that the test hands in. */
import { Readable } from 'node:stream'
import { vi } from 'vitest'
import { z } from 'zod'
import type { Checkout } from '../../bridge/checkout/checkout.ts'
import { runCommandLine } from '../../bridge/command-line.ts'
import { parts } from '../../bridge/parts.ts'
import { cliPath } from './bridge-process.ts'
import { noteMcpUrl, notePlace, noteSecret } from './journey-leaks.ts'

const readySchema = z.object({
  bridgeUrl: z.string(),
  mcpUrl: z.string(),
  webAppUrl: z.string(),
  pairingCode: z.string(),
})

/** Starts it on the sandbox and a free port; `opened` collects what the usual browser was given. */
export async function startHere(
  args: readonly string[],
  { checkout }: { readonly checkout?: Checkout } = {},
) {
  const ending = new AbortController()
  const opened: string[] = []
  let out = ''
  let err = ''
  const ended = runCommandLine(['start', '--sandbox', '--port', '0', ...args], {
    environment: {
      dataDir: '/nowhere',
      logLevel: 'silent',
      secretsKey: undefined,
      secretsIn: 'file',
      programFolders: [],
      variables: {},
    },
    workingDirectory: process.cwd(),
    now: () => new Date(),
    write: (text) => {
      out += text
    },
    say: (text) => {
      err += `${text}\n`
    },
    input: Readable.from([]),
    signal: ending.signal,
    parts,
    checkout,
    openPage: (address) => opened.push(address),
    ownCommand: [process.execPath, cliPath],
  })
  const said = () => out + err
  return {
    opened,
    /** Both streams so far. */
    said,
    /** What `--json` told. */
    ready() {
      const ready = readySchema.parse(JSON.parse(out))
      noteSecret('pairing code', ready.pairingCode)
      noteMcpUrl(ready.mcpUrl)
      return ready
    },
    says: (words: string, timeoutMs = 10_000) =>
      vi.waitFor(
        () => {
          if (!said().includes(words)) throw new Error(`"${words}" was not said: ${said()}`)
        },
        { timeout: timeoutMs, interval: 20 },
      ),
    /** Stops it as Ctrl+C does. */
    async end() {
      ending.abort()
      notePlace('what start says beside its answer', err)
      return { code: await ended, out, said: said() }
    },
  }
}
