/** Spelling of notes: a word nobody uses becomes the word of the trade it was meant to be. */

import { plainSpelling } from './phrases/spellings.ts'

/** Common words that stand close to words of the trade and mean themselves. */
const ordinary = new Set(
  (
    'about above after again against along already although always among another around asked because become before began ' +
    'being below between brought bring called caller calls cases change changed check checks class clear clean cleaned come ' +
    'coming could count county course cover current custom customs dated dealt doing doors doubt drove during early eight ' +
    'email enough every everyone extra family fence field fifty filed files final finally finds first fixed floor follow ' +
    'found front fully future given going great green group guest hands happy heard heart heavy hello hence here home hotel ' +
    'house human ideal image issue items joint keeps known large larger learn least leave leaving legal level light liked ' +
    'lines lists lived lives local longer looks lower lucky makes manager market matter maybe means meant might miles minor ' +
    'minute mixed money month moral morning motel mouth moved music names needs never night north noted notes number nurse ' +
    'offer office often older opened order other others ought owner paper party pasta peach peace phone photo piece place ' +
    'plane plant plate point posted pound price prime print proof quick quiet quite radio raise range rated rates reach ready ' +
    'really region reply right river round route rules safer sales same saved scene score seems sense serve seven share ' +
    'sharp sheet shift shirt shore short should shown sight since sixth small smart smile smoke solid some sorry sound south ' +
    'space speak spend spoke staff stage stand start state stays steel stick still stock stone stood stops store story ' +
    'street strong style sugar sunny super sweet table taken takes taste taught teeth texas thank thanks their there these ' +
    'thing think third those three threw throw tight timed times tired title today token total touch tower toward track ' +
    'trade trail train treat trend trial tried trust truth twice under union until upper urban usage usual value video visit ' +
    'voice waste watch water weeks weigh weight wheat where whether which while white whole whose woman women world worry ' +
    'worse worst would write wrong wrote yards years yours young brown board boards brand bread break brick broad broom cable ' +
    'carry catch cause chain chair charge cheap chest chief child civil claim clock close cloth cloud coach coast cold crane ' +
    'crowd daily depot dirty drawn dream dress drink drop eagle earth east elder empty enter entry equal error event exact ' +
    'flour flown fluid focus force forth frame fresh fruit glass grade grain grand grant grass guide horse inner input judge ' +
    'label labor lake lease lemon limit loose lunch magic major maple metal model motor mount ocean olive onion orange paint ' +
    'panel paper peter pilot pitch plain power press proud queen radar ranch ratio rear rice ridge roman rough royal rural ' +
    'salad scale shape sheer shell shelf shine shock shoot skill sleep slide solar spare speed split sport spring square ' +
    'stack stair stake steam stuff swing thick torch tough tower train truck unity waiver weekend winner winter wood works ' +
    'delivering delivered pickup confirmed scheduled signed pallets skids cartons loaded unloaded dispatch dispatcher ' +
    'traen trae donde cuando desde hasta hacia hauling hauled hauls hauler driver drivers shipment shipments customer customers warehouse carrier carriers'
  ).split(' '),
)

function distanceWithin(a: string, b: string, limit: number): number | null {
  if (Math.abs(a.length - b.length) > limit) return null
  let older: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    let best = i
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charAt(i - 1) === b.charAt(j - 1)
      let value = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped =
        i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1)
      if (swapped) value = Math.min(value, (older[j - 2] ?? 0) + 1)
      row.push(value)
      best = Math.min(best, value)
    }
    if (best > limit) return null
    older = previous
    previous = row
  }
  const distance = previous[b.length] ?? 0
  return distance <= limit ? distance : null
}

/** Corrects towards a fixed vocabulary; words of fewer than five letters are never touched. */
export class Speller {
  readonly #known: ReadonlySet<string>
  readonly #prefixes: readonly string[]
  readonly #byInitial = new Map<string, string[]>()
  readonly #memo = new Map<string, string>()

  constructor(vocabulary: Iterable<string>) {
    this.#known = new Set(vocabulary)
    this.#prefixes = [...this.#known].filter((word) => word.length >= 5)
    for (const word of this.#prefixes) {
      const list = this.#byInitial.get(word.charAt(0))
      if (list === undefined) this.#byInitial.set(word.charAt(0), [word])
      else list.push(word)
    }
  }

  correct(written: string): string {
    if (this.#known.has(written)) return written
    const word = plainSpelling(written)
    if (word.length < 5 || this.#known.has(word) || ordinary.has(word) || /\d/u.test(word))
      return word
    const remembered = this.#memo.get(word)
    if (remembered !== undefined) return remembered
    const found = this.#nearest(word)
    if (this.#memo.size > 20_000) this.#memo.clear()
    this.#memo.set(word, found)
    return found
  }

  #nearest(word: string): string {
    // A plural or another ending of an ordinary word is no misspelling.
    if (ordinary.has(word.replace(/(?:s|es|ed|ing|er|ly)$/u, ''))) return word
    const limit = word.length >= 9 ? 2 : 1
    let best: string | null = null
    let bestDistance = limit + 1
    let tied = false
    for (const candidate of this.#byInitial.get(word.charAt(0)) ?? []) {
      // People rarely miss the first two letters: `whether` is no misspelt `weather`.
      if (candidate.charAt(1) !== word.charAt(1)) continue
      const distance = distanceWithin(word, candidate, limit)
      if (distance === null) continue
      if (distance < bestDistance) {
        best = candidate
        bestDistance = distance
        tied = false
      } else if (distance === bestDistance) tied = true
    }
    return best === null || (tied && bestDistance > 1) ? word : best
  }
}
