/** Names of firms, towns and streets by their last word: "Snow Valley Produce" and "Frost Trucking" are no weather. */
import type { Sentence, Word } from './prose.ts'

const lastWords = new Set(
  (
    'produce foods farms farm trucking transport transportation logistics express freightways lines haulage carriers llc inc ' +
    'ltd corp company co bros brothers sons supply distribution distributors packing logistique transports lake city valley ' +
    'creek springs haven hill hills beach island river falls grove heights ridge ranch canyon park ave avenue blvd street ' +
    'depot mills market grocers industries products enterprises group services disposal brewing dairy bakery steel'
  ).split(' '),
)

/** Words that keep their meaning even when written with a capital before such a word. */
const roles = new Set(
  (
    'shipper receiver consignee customer carrier driver truck trailer broker at the in to from near for by on of dc store ' +
    'transport delayed late closed broke stuck waiting'
  ).split(' '),
)

function capitalised(sentence: Sentence, word: Word): boolean {
  return /^\p{Lu}\p{Ll}/u.test(sentence.text.slice(word.start, word.end))
}

/** The sentence's words with up to two capitalised words before such a last word taken for a name. */
export function hideProperNames(sentence: Sentence, words: readonly Word[]): readonly Word[] {
  if (!words.some((word) => lastWords.has(word.norm))) return words
  return words.map((word, index) => {
    if (!capitalised(sentence, word) || roles.has(word.norm)) return word
    for (let next = index + 1; next <= index + 2; next += 1) {
      const following = words[next]
      if (following === undefined || following.breakBefore) break
      if (!capitalised(sentence, following)) break
      if (lastWords.has(following.norm)) return { ...word, norm: 'placename' }
    }
    return word
  })
}
