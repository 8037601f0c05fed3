/** The words of the Connect view, fetched with it: they are many, and most people open it once. */
import { effect, signal } from '@preact/signals'
import { englishConnect } from './english-connect.ts'
import type { Language } from './language.ts'
import { words } from './words.ts'

/** One language of the view. */
export type ConnectWords = typeof englishConnect

/** The words in use; they follow the language of the panel. */
export const connectWords = signal<ConnectWords>(englishConnect)

async function speak(language: Language): Promise<void> {
  const spoken =
    language === 'fr'
      ? (await import('./french-connect.ts')).frenchConnect
      : language === 'es'
        ? (await import('./spanish-connect.ts')).spanishConnect
        : englishConnect
  if (words.value.language === language) connectWords.value = spoken
}

let speaking = Promise.resolve()
effect(() => {
  speaking = speak(words.value.language)
})

/** Resolves when the view can be shown in the panel's language. */
export function connectWordsReady(): Promise<void> {
  return speaking
}
