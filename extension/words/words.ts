/** The words of every page of ours, in the language of the settings or of the browser. */
import { signal } from '@preact/signals'
import { english } from './english.ts'
import type { Language } from './language.ts'

/** One language: every view takes its words from here. */
export type Words = typeof english

/** The words in use. English is at hand at once; the others are fetched when they are wanted. */
export const words = signal<Words>(english)

/** Changes to a language. */
export async function speak(language: Language): Promise<void> {
  if (language === 'fr') words.value = (await import('./french.ts')).french
  else if (language === 'es') words.value = (await import('./spanish.ts')).spanish
  else words.value = english
  document.documentElement.lang = language
}
