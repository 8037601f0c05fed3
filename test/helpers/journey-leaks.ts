/** What a journey has left behind, looked at before everything is taken down: no secret lies where it should not. */
import { z } from 'zod'
import type { BridgeProcess } from './bridge-process.ts'
import type { LaunchedExtension } from './launch-extension.ts'
import { createSecretWatch } from './secret-watch.ts'

const storageSchema = z.object({
  local: z.looseObject({ pairing: z.looseObject({ verifier: z.string() }).optional() }),
  session: z.unknown(),
})

/** `secret in place` for everything found in the bridge's log and files, its arguments, and what the extension keeps. */
export async function leaksAfter(
  bridge: BridgeProcess,
  extension: LaunchedExtension,
): Promise<string[]> {
  // A page of its own, since the worker may have been killed by the journey.
  const page = await extension.context.newPage()
  await page.goto(`chrome-extension://${extension.id}/options.html`)
  const kept: unknown = await page.evaluate(
    'Promise.all([chrome.storage.local.get(), chrome.storage.session.get()]).then(([local, session]) => ({ local, session }))',
  )
  const { local, session } = storageSchema.parse(kept)
  const { pairing, ...others } = local
  const watch = createSecretWatch()
  watch.secret('API token', bridge.ready.apiToken ?? '')
  watch.secret('token of the sandbox server', bridge.mcpUrl.split('/').at(-1) ?? '')
  if (pairing !== undefined) watch.secret('device secret', pairing.verifier)
  watch.place('storage of the extension, beside the pairing', JSON.stringify([others, session]))
  watch.place('log of the bridge', bridge.errorText)
  watch.directory(bridge.dataDirectory, /[\\/]secrets[\\/][^\\/]+\.secret$/)
  if (bridge.process.exitCode === null && bridge.process.signalCode === null) {
    watch.commandLineOf('the bridge', bridge.process.pid)
  }
  return watch.leaks()
}
