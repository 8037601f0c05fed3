/** Prose of notes as data: cleaned text, sentences and folded words that keep their place in the text. */
import { visibleText } from '../safe-text.ts'

/** One word, lower case and without accents. */
export interface Word {
  readonly norm: string
  /** Place in the sentence's text. */
  readonly start: number
  readonly end: number
  /** True when punctuation separates this word from the one before. */
  readonly breakBefore: boolean
}

export interface Sentence {
  /** As written. */
  readonly text: string
  /** Same length as `text`, lower case and without accents. */
  readonly folded: string
  readonly words: readonly Word[]
  readonly question: boolean
}

/** Longest note that is read; what lies behind is cut, since no dispatcher writes more in one note. */
const noteLimit = 2_500

/** Note text without markup, control and invisible characters; line breaks stay, since they end sentences. */
export function cleanNote(raw: string): string {
  return visibleText(raw.slice(0, noteLimit))
    .replace(/<\/?[a-z][^<>]{0,200}>/giu, ' ')
    .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/gu, "'")
    .replace(/[\t\p{Zs}]+/gu, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n')
    .trim()
}

/** Lower case without accents, of the same length as the input. */
export function fold(text: string): string {
  let folded = ''
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index)
    const plain = unit.normalize('NFD').charAt(0).toLowerCase()
    folded += plain.length === 1 ? plain : unit
  }
  return folded
}

const elisions = new Set([
  'l',
  'd',
  'n',
  's',
  'c',
  'j',
  'm',
  't',
  'qu',
  'jusqu',
  'lorsqu',
  'puisqu',
])
const englishEndings = new Set(['m', 've', 'll', 're', 'd', 's', 't'])
const wordPattern = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu

/** Words of a folded text; `l'accident` is two words, `shipper's` is `shippers`. */
function readWords(folded: string): Word[] {
  const words: Word[] = []
  let last = 0
  const add = (norm: string, start: number, end: number) => {
    const between = folded.slice(last, start)
    const breakBefore = words.length > 0 && /[,;:()[\]"|]|\s[-/]+\s|--/u.test(between)
    words.push({ norm, start, end, breakBefore })
    last = end
  }
  for (const match of folded.matchAll(wordPattern)) {
    const [whole] = match
    const apostrophe = whole.indexOf("'")
    const left = whole.slice(0, Math.max(apostrophe, 0))
    const right = whole.slice(apostrophe + 1)
    if (elisions.has(left) && !englishEndings.has(right)) {
      add(left, match.index, match.index + left.length)
      for (const part of right.matchAll(wordPattern)) {
        const start = match.index + apostrophe + 1 + part.index
        add(part[0].replaceAll("'", ''), start, start + part[0].length)
      }
    } else add(whole.replaceAll("'", ''), match.index, match.index + whole.length)
  }
  return words
}

const abbreviations = new Set(
  (
    'st ste no nos approx appt ft mt dr mr mrs ms hwy rd ave blvd hrs hr min mins est inc co corp ltd vs env ' +
    'rdv a p m e i l u s dept del dlvy pu sr sra dest orig exp'
  ).split(' '),
)

/** Where sentences end: marks of punctuation before a space, line breaks, dashes that stand alone. */
function sentenceEnds(text: string): number[] {
  const ends: number[] = []
  for (const match of text.matchAll(/[.!?;…]+(?=\s|$)|\n|\s(?:--+|[–—|]|\/\/)\s|…|\.{2,}/gu)) {
    const after = match.index + match[0].length
    if (match[0] === '.') {
      const before = /([\p{L}]+)$/u.exec(text.slice(0, match.index))?.[1]?.toLowerCase() ?? ''
      const next = text.slice(after).trimStart().charAt(0)
      const continues = next !== '' && (next === next.toLowerCase() || /\d/u.test(next))
      if (abbreviations.has(before) && continues) continue
    }
    ends.push(after)
  }
  return ends
}

/** The sentences of a cleaned note. */
export function readSentences(note: string): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  for (const end of [...sentenceEnds(note), note.length]) {
    const piece = note.slice(from, end)
    from = end
    const text = piece.replace(/^[\s|–—-]+|[\s|–—-]+$/gu, '')
    if (text === '') continue
    const folded = fold(text)
    const words = readWords(folded)
    if (words.length === 0) continue
    sentences.push({ text, folded, words, question: /\?[\s!?)"']*$/u.test(text) })
  }
  return sentences
}

/** Cut to `limit` characters at a word, with an ellipsis. */
export function clip(text: string, limit: number): string {
  // French sets a no-break space before its high signs.
  const flat = text.replace(/(?!\u00a0[:;?!»])\s+/gu, ' ').trim()
  if (flat.length <= limit) return flat
  const cut = flat.slice(0, limit - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > limit * 0.6 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/u, '')}…`
}
