/** A real bridge on connected organisations (sandboxes stand for them), inside this process, with its own data directory. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectAccount } from '../../bridge/accounts/connect-account.ts'
import { parts } from '../../bridge/parts.ts'
import { openRegistries } from '../../bridge/registries.ts'
import type { RunningSandbox } from '../../bridge/sandbox/start-sandbox.ts'
import { type RunningBridgeHandle, type StartOptions, startBridge } from '../../bridge/start.ts'
import { noteDirectory, notePlace, noteSecret } from './journey-leaks.ts'

const now = () => new Date()

/** Connects the service account of each sandbox. Answers the data directory and the accounts, in that order. */
export async function connectSandboxes(sandboxes: readonly RunningSandbox[]) {
  const dataDir = mkdtempSync(join(tmpdir(), 'rosebridge-connected-'))
  const registries = openRegistries({ dataDir, now, toolNames: [] })
  const accountIds: string[] = []
  const lines: string[] = []
  const write = (facts: object, message: string) => {
    lines.push(`${message} ${JSON.stringify(facts)}`)
  }
  for (const sandbox of sandboxes) {
    const { account } = await connectAccount(credentialsOf(sandbox), {
      ...registries,
      now,
      machineTimezone: () => 'Etc/UTC',
    })
    accountIds.push(account.id)
  }
  return {
    dataDir,
    registries,
    accountIds,
    async start(
      options: Pick<Partial<StartOptions>, 'openSecrets'> = {},
    ): Promise<RunningBridgeHandle> {
      const bridge = await startBridge({
        ...parts,
        dataDir,
        port: 0,
        autoDeletes: false,
        now,
        log: { info: write, warn: write, error: write, debug: write },
        ...options,
      })
      noteSecret('pairing code', bridge.pairingCode)
      return bridge
    },
    [Symbol.dispose]() {
      registries.store.close()
      notePlace('log of the bridge', lines.join('\n'))
      noteDirectory(dataDir)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** What a person would give to `connect` for that sandbox. */
export function credentialsOf(sandbox: RunningSandbox) {
  noteSecret('client secret', sandbox.clientSecret)
  return {
    clientId: sandbox.clientId,
    clientSecret: sandbox.clientSecret,
    orgId: sandbox.orgId,
    userId: sandbox.serviceAccountUserId,
    apiUrl: sandbox.url,
    authUrl: sandbox.url,
  }
}

/** Makes the sandbox at that address answer otherwise from now on. */
export async function setFault(
  { url }: { readonly url: string },
  fault: Readonly<Record<string, unknown>>,
): Promise<void> {
  const reply = await fetch(`${url}/__sandbox/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fault),
  })
  if (!reply.ok) throw new Error(`The sandbox takes no such fault: ${JSON.stringify(fault)}`)
}

/** Ends every fault of the sandbox at that address. */
export async function clearFaults({ url }: { readonly url: string }): Promise<void> {
  await fetch(`${url}/__sandbox/faults`, { method: 'DELETE' })
}
