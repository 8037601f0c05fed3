/** What a journey has left behind, looked at before everything is taken down: no secret lies where it should not. */
import { z } from 'zod'
import type { LaunchedExtension } from './launch-extension.ts'
import { createSecretWatch } from './secret-watch.ts'

const storageSchema = z.object({
  local: z.looseObject({ pairing: z.looseObject({ verifier: z.string() }).optional() }),
  session: z.unknown(),
})

/** A bridge as far as it may have let something out. */
interface LookedAt {
  readonly mcpUrl: string | null
  readonly ready: { readonly apiToken: string | null }
  readonly dataDirectory: string
  /** Where it is a process of its own: its log, and its number while it runs. */
  errorText?(): string
  readonly process?: {
    readonly pid?: number | undefined
    readonly exitCode: number | null
    readonly signalCode: string | null
  }
}

/** Looks into the bridge's log, files and arguments, and into what the extension keeps. Throws with every secret found. */
export async function requireNoLeaks(
  bridge: LookedAt,
  extension: LaunchedExtension,
): Promise<void> {
  const { local, session } = await keptBy(extension)
  const { pairing, ...others } = local
  const watch = createSecretWatch()
  watch.secret('API token', bridge.ready.apiToken ?? '')
  watch.secret('token of the sandbox server', bridge.mcpUrl?.split('/').at(-1) ?? '')
  if (pairing !== undefined) watch.secret('device secret', pairing.verifier)
  watch.place('storage of the extension, beside the pairing', JSON.stringify([others, session]))
  watch.directory(bridge.dataDirectory, /[\\/]secrets[\\/][^\\/]+\.secret$/)
  if (bridge.errorText !== undefined) watch.place('log of the bridge', bridge.errorText())
  const { process } = bridge
  if (process !== undefined && process.exitCode === null && process.signalCode === null) {
    watch.commandLineOf('the bridge', process.pid)
  }
  const leaks = watch.leaks()
  if (leaks.length > 0) throw new Error(`secrets lie about: ${leaks.join('; ')}`)
}

/** What the extension keeps; nothing where the journey itself has ended the browser. */
async function keptBy({ context, id }: LaunchedExtension): Promise<z.output<typeof storageSchema>> {
  if (context.browser()?.isConnected() !== true) return { local: {}, session: {} }
  // A page of its own, since the worker may have been killed by the journey.
  const page = await context.newPage()
  await page.goto(`chrome-extension://${id}/options.html`)
  return storageSchema.parse(
    await page.evaluate(
      'Promise.all([chrome.storage.local.get(), chrome.storage.session.get()]).then(([local, session]) => ({ local, session }))',
    ),
  )
}
