/** Theme, language and keys of a page of ours, as the settings want them now. */
import { browser } from 'wxt/browser'
import { languageOf } from './words/language.ts'
import { speak } from './words/words.ts'

/**
 * The settings a page needs before it shows anything. They are read here without the settings' schema, whose library is
 * larger than a whole view.
 */
export interface Appearance {
  readonly theme: 'auto' | 'light' | 'dark' | 'contrast'
  readonly language: 'auto' | 'en' | 'fr' | 'es'
  readonly keys: boolean
}

const key = 'settings'
const themes = ['light', 'dark', 'contrast'] as const
const languages = ['en', 'fr', 'es'] as const

/** Reads what is stored; anything unknown counts as not set. */
export function readAppearance(stored: unknown): Appearance {
  const found: Readonly<Record<string, unknown>> =
    typeof stored === 'object' && stored !== null ? { ...stored } : {}
  return {
    theme: themes.find((theme) => theme === found.theme) ?? 'auto',
    language: languages.find((language) => language === found.language) ?? 'auto',
    keys: found.keys !== false,
  }
}

export async function loadAppearance(): Promise<Appearance> {
  return readAppearance((await browser.storage.local.get(key))[key])
}

/** Calls back whenever any page changes the settings. */
export function onAppearanceChange(listener: (appearance: Appearance) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (changes[key] !== undefined) listener(readAppearance(changes[key].newValue))
  })
}

/** Puts them on; a language that has to be fetched arrives before the promise resolves. */
export async function wear({ theme, language }: Omit<Appearance, 'keys'>): Promise<void> {
  if (theme === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  await speak(languageOf(language, navigator.language))
}
