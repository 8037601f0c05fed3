/** What has been done so far, from the notes of people: calls, repairs, replacements, new appointments. */
import type { Note } from './notes.ts'
import { PhraseBook } from './phrase-language.ts'
import { actionNames, actionPhrases } from './phrases/actions.ts'
import { clip, readSentences } from './prose.ts'
import { type OwnReferences, ordersAMachine } from './sentence-gates.ts'

export interface Done {
  readonly note: Note
  /** Neutral words, fit for anyone. */
  readonly name: string
  /** The writer's own words. */
  readonly words: string
}

const actions = new PhraseBook([actionPhrases])
const notYet =
  /\b(?:will|gonna|going to|need to|needs to|should|trying|try|please|pls|plz|if|can you|could you|todo|asap|va|vamos)\b/u
const newestRead = 60

/** At most three actions, the newest kept, oldest first; the same action counts once, as last told. */
export function doneSoFar(notes: readonly Note[], own: OwnReferences): Done[] {
  const found = new Map<string, Done>()
  const people = notes.filter((note) => note.source === 'user' && note.words !== '')
  for (const note of people.slice(-newestRead).toReversed()) {
    for (const sentence of readSentences(note.words)) {
      if (ordersAMachine(sentence)) break
      if (sentence.question || own.elsewhere(sentence) || notYet.test(sentence.folded)) continue
      for (const hit of actions.findBest(sentence.words.map((word) => word.norm))) {
        const code = hit.row.code ?? ''
        if (!found.has(code) && ![...found.values()].some((done) => done.note === note))
          found.set(code, { note, name: actionNames[code] ?? code, words: clip(sentence.text, 90) })
      }
    }
    if (found.size >= 3) break
  }
  return [...found.values()].slice(0, 3).toReversed()
}
