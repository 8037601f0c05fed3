/** What must outlive the worker: the pairing for good, tabs and state for the browser's session. */

import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import { openPageSchema } from '../../shared/wire/open-page.ts'
import { type LinkState, linkStateSchema } from '../link-state.ts'
import type { PanelPage } from '../messages.ts'
import type { KeptErrand } from './errands.ts'

/** A pairing. `verifier` is derived from the device's secret and proves it. */
const pairingSchema = z.object({
  deviceId: z.string(),
  verifier: z.string(),
  bridgeId: z.string(),
  name: z.string(),
})
export type KeptPairing = z.output<typeof pairingSchema>

const pagesSchema = z.array(z.extend(openPageSchema, { windowId: z.int() }))

const errandSchema = z.object({
  errand: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('look_up'), text: z.string() }),
    z.object({ kind: z.literal('shortcut'), name: z.string() }),
    z.object({ kind: z.literal('decide') }),
  ]),
  windowId: z.int(),
  at: z.number(),
})

/** Where the pairing is kept; handed in so that tests can. */
export interface PairingMemory {
  load(): Promise<KeptPairing | null>
  keep(pairing: KeptPairing): Promise<void>
  forget(): Promise<void>
}

/** The pairing in the browser's storage, out of the reach of content scripts where the browser can. */
export const storedPairing: PairingMemory = {
  async load() {
    const parsed = z.safeParse(pairingSchema, (await browser.storage.local.get('pairing')).pairing)
    return parsed.success ? parsed.data : null
  },
  keep: (pairing) => browser.storage.local.set({ pairing }),
  forget: () => browser.storage.local.remove('pairing'),
}

/** Closes the stored secrets to content scripts, where the browser has that switch (Firefox has not). */
export function closeStorageToPages(): void {
  const { local } = browser.storage
  if ('setAccessLevel' in local) void local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' })
}

export async function loadPages(): Promise<PanelPage[]> {
  const { pages } = await browser.storage.session.get('pages')
  const parsed = z.safeParse(pagesSchema, pages)
  return parsed.success ? parsed.data : []
}

export async function loadLinkState(): Promise<LinkState | null> {
  const { link } = await browser.storage.session.get('link')
  const parsed = z.safeParse(linkStateSchema, link)
  return parsed.success ? parsed.data : null
}

export async function loadErrand(): Promise<KeptErrand | null> {
  const { errand } = await browser.storage.session.get('errand')
  const parsed = z.safeParse(errandSchema, errand)
  return parsed.success ? parsed.data : null
}

export function keepErrand(errand: KeptErrand | null): void {
  if (errand === null) void browser.storage.session.remove('errand')
  else void browser.storage.session.set({ errand })
}

export function keepPages(pages: readonly PanelPage[]): void {
  void browser.storage.session.set({ pages })
}

export function keepLinkState(link: LinkState): void {
  void browser.storage.session.set({ link })
}
