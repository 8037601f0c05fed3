/** The words of every page of ours, in the language of the settings or of the browser. */
import { signal } from '@preact/signals'
import { answerWords } from './answer-words.ts'
import { english } from './english.ts'
import type { Language } from './language.ts'

/** One language: every view takes its words from here. */
export type Words = typeof english

/** The words in use. English is at hand at once; the others are fetched when they are wanted. */
export const words = signal<Words>(english)

/** Changes to a language. */
export async function speak(language: Language): Promise<void> {
  const spoken =
    language === 'fr'
      ? (await import('./french.ts')).french
      : language === 'es'
        ? (await import('./spanish.ts')).spanish
        : english
  // First those that nobody watches: the change of the others draws everything anew.
  answerWords.value = spoken
  words.value = spoken
  document.documentElement.lang = language
}
