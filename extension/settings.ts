/** The user's settings, with defaults and a version. */

import { browser } from 'wxt/browser'
import * as z from 'zod/mini'

/** Where the bridge is unless the user says otherwise. */
export const defaultAddress = '127.0.0.1:8722'

const addressSchema = z
  .string()
  .check(z.regex(/^(?:127\.0\.0\.1|localhost|\[::1\]):(?:[1-9]\d{0,4})$/))
const kindSchema = z.string().check(z.minLength(1), z.maxLength(60))
const patternSchema = z.union([
  z.object({ kind: kindSchema, address: z.string().check(z.maxLength(300)) }),
  z.object({ kind: kindSchema, heading: z.string().check(z.maxLength(60)) }),
])

// Each field falls back alone: one bad value must not cost the others.
const settingsSchema = z.object({
  version: z.catch(z.literal(1), 1),
  address: z.catch(addressSchema, defaultAddress),
  patterns: z.catch(z.array(patternSchema).check(z.maxLength(100)), []),
  language: z.catch(z.enum(['auto', 'en', 'fr', 'es']), 'auto'),
  theme: z.catch(z.enum(['auto', 'light', 'dark', 'contrast']), 'auto'),
  /** Whether single letters press shortcuts while the panel has the focus. */
  keys: z.catch(z.boolean(), true),
})
export type Settings = z.output<typeof settingsSchema>

/** As they are before anybody changes one. */
export const defaultSettings: Settings = z.parse(settingsSchema, {})

const key = 'settings'

/** Whether a text is an address the link may use: this computer only, with a port. */
export function isAddress(text: string): boolean {
  return z.safeParse(addressSchema, text).success && Number(text.split(':').at(-1)) < 65_536
}

/** Reads what is stored over the defaults. */
export function parseSettings(stored: unknown): Settings {
  const parsed = z.safeParse(settingsSchema, stored)
  return parsed.success ? parsed.data : defaultSettings
}

export async function loadSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(key))[key])
}

export async function saveSettings(change: Partial<Omit<Settings, 'version'>>): Promise<void> {
  await browser.storage.local.set({ [key]: { ...(await loadSettings()), ...change } })
}

/** Calls back with the new settings whenever any page changes them. */
export function onSettingsChange(listener: (settings: Settings) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (changes[key] !== undefined) listener(parseSettings(changes[key].newValue))
  })
}
