/** What a journey gives out and what it leaves behind: noted by whatever starts a part of it, looked at when its file is done. */
import type { BrowserContext } from 'playwright-core'
import { z } from 'zod'
import { createSecretWatch, filesBelow, type SecretWatch } from './secret-watch.ts'

/** The journeys that start neither a bridge nor a browser, and why. */
export const startsNothing: Readonly<Record<string, string>> = {
  'build.test.ts': 'reads the files that were built',
  'packages.test.ts': 'packs and unpacks files',
}

const keptSchema = z.looseObject({
  local: z.looseObject({ pairing: z.looseObject({ verifier: z.string() }).optional() }),
})

/** An expression for any page of the extension: everything it keeps, as JSON. */
export const everythingKept = `Promise.all(['local', 'session', 'sync'].map(async (area) => [area, await (globalThis.browser ?? chrome).storage[area].get()]))
  .then((areas) => JSON.stringify({ ...Object.fromEntries(areas), page: [{ ...localStorage }, document.cookie] }))`

/** Only while journeys run: other tests start the same parts by the hundred. */
let watch: SecretWatch | undefined
let noted = 0
const numbered = (name: string) => {
  noted += 1
  return `${name} (${noted})`
}

/** Before the first part of a journey is started. */
export function beginLook(): void {
  watch = createSecretWatch()
}

/** Whether anybody will look: what costs time to note need not be read otherwise. */
export const isLooking = () => watch !== undefined

/** Notes what was given out and may lie nowhere; null, undefined and '' are no secret. */
export function noteSecret(name: string, value: string | null | undefined): void {
  if (value !== null && value !== undefined && value !== '') watch?.secret(numbered(name), value)
}

/** Notes the secret that ends the address of an MCP server; an address that asks for a sign-in has none. */
export function noteMcpUrl(url: string | null | undefined): void {
  noteSecret('token of an MCP server', /\/mcp\/([^/?#]{20,})$/.exec(url ?? '')?.[1])
}

/** Notes a text in which no secret may be. */
export function notePlace(name: string, text: string): void {
  watch?.place(numbered(name), text)
}

/** What holds secrets by design: the owner's file of them, and the profile of the browser that `start --open` pairs. */
const mayHold = /[\\/]secrets[\\/][^\\/]+\.secret$|[\\/]browser[\\/]/

/** Notes a bridge's data directory as it is now. */
export function noteDirectory(path: string): void {
  if (watch === undefined) return
  for (const [file, text] of filesBelow(path, mayHold)) notePlace(file, text)
}

/** Notes the arguments of a process that runs. */
export function noteArguments(name: string, pid: number | undefined): void {
  watch?.commandLineOf(numbered(name), pid)
}

/** Notes what an extension keeps, which is `everythingKept`: the device secret may be in its pairing and nowhere else. */
export function noteKept(text: string): void {
  const { local, ...areas } = keptSchema.parse(JSON.parse(text))
  const { pairing, ...others } = local
  noteSecret('device secret', pairing?.verifier)
  notePlace('storage of the extension, beside the pairing', JSON.stringify([others, areas]))
}

/** The same for an extension in Chromium; nothing where the journey itself has ended the browser. */
export async function noteKeptIn(context: BrowserContext, extensionId: string): Promise<void> {
  if (watch === undefined || context.browser()?.isConnected() !== true) return
  // A page of its own, since the worker may have been killed by the journey.
  const page = await context.newPage()
  await page.goto(`chrome-extension://${extensionId}/options.html`)
  noteKept(String(await page.evaluate(everythingKept)))
  await page.close()
}

/** After everything is closed. Throws with every secret found, and when a file that starts something noted nothing. */
export function requireNoLeaks(file: string): void {
  if (startsNothing[file] !== undefined) return
  const leaks = watch?.leaks() ?? ['nobody looked']
  if (leaks.length > 0) throw new Error(`secrets lie about: ${leaks.join('; ')}`)
}
