/** The words of every page of ours, in the language of the settings or of the browser. */
import { signal } from '@preact/signals'
import { english } from './english.ts'

/** One language: every view takes its words from here. */
export type Words = typeof english

export type Language = 'en' | 'fr' | 'es'

/** The words in use. English is at hand at once; the others are fetched when they are wanted. */
export const words = signal<Words>(english)

/** The language a setting means; `auto` is the browser's, or English where we do not speak it. */
export function languageOf(setting: 'auto' | Language, browserLanguage: string): Language {
  if (setting !== 'auto') return setting
  const [spoken] = browserLanguage.toLowerCase().split('-')
  return spoken === 'fr' || spoken === 'es' ? spoken : 'en'
}

/** Changes to a language. */
export async function speak(language: Language): Promise<void> {
  if (language === 'fr') words.value = (await import('./french.ts')).french
  else if (language === 'es') words.value = (await import('./spanish.ts')).spanish
  else words.value = english
  document.documentElement.lang = language
}
