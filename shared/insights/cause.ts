/** Why an order is late: the winning statement among the notes, with its code, party, words and evidence. */
import { type Claim, codedClaim, type NoteReading, readClaims } from './cause-claims.ts'
import { delayCode } from './delay-codes.ts'
import type { CauseCategory, ResponsibleParty } from './delay-schema.ts'
import { codesInJson, isReasonField } from './edi.ts'
import { NameMask } from './name-mask.ts'
import { causeWords, type NoteReader } from './note-reader.ts'
import type { Note } from './notes.ts'
import type { OrderFacts } from './order-facts.ts'
import { clip } from './prose.ts'
import { type Fields, text } from './record-value.ts'
import { OwnReferences } from './sentence-gates.ts'

export interface FoundCause {
  readonly category: CauseCategory
  readonly code: string | null
  readonly party: ResponsibleParty
  readonly confidence: 'stated' | 'inferred'
  readonly quote: string
  /** Event ids, or the id of the record whose field says it; the winning statement first. */
  readonly evidence: readonly string[]
  /** The record that says it, where no event does. */
  readonly recordId?: string
}

interface Statement {
  readonly note: Note
  readonly claim: Claim
  readonly quote: string
}

const quoteLimit = 160

/** The claim of a note that counts: the strongest stated one, weak signs only where there is nothing else. */
function bestClaim(reading: NoteReading): Claim | undefined {
  const stated = reading.claims.filter((claim) => claim.standing === 'stated')
  const strong = stated.filter((claim) => !claim.weak)
  return (strong.length > 0 ? strong : stated)
    .toSorted((a, b) => b.score - a.score || a.sentence - b.sentence || a.word - b.word)
    .at(0)
}

/** The sentence of the claim, widened to its neighbours while the quote stays short. */
function quoteOf(words: string, reading: NoteReading, claim: Claim): string {
  const whole = words.replace(/\s+/gu, ' ').trim()
  if (whole.length <= quoteLimit) return whole
  const own = reading.sentences[claim.sentence]?.text ?? whole
  let quote = own
  for (let next = claim.sentence + 1; next < reading.sentences.length; next += 1) {
    const longer = words.slice(
      words.indexOf(own),
      words.indexOf(reading.sentences[next]?.text ?? '') +
        (reading.sentences[next]?.text.length ?? 0),
    )
    if (longer.length > quoteLimit || !longer.startsWith(own)) break
    quote = longer
  }
  if (quote.length <= quoteLimit) return clip(quote, quoteLimit)
  const at = Math.max(0, (reading.sentences[claim.sentence]?.words[claim.word]?.start ?? 0) - 40)
  return clip(
    quote.slice(at).replace(/^\S*\s/u, (start) => (at > 0 ? '' : start)),
    quoteLimit,
  )
}

/** A person before an integration before automation; a weak sign only where neither of the first two says more. */
function rank({ note, claim }: Statement): number {
  if (note.source === 'automation') return 0
  return (note.source === 'user' ? 2 : 1) + (claim.weak ? 0 : 2)
}

function sameCause(a: Claim, b: Claim): boolean {
  return a.category === b.category && (a.code === b.code || a.weak || b.weak)
}

interface Withdrawal {
  readonly author: string | undefined
  readonly categories: ReadonlySet<CauseCategory>
  /** Whether the writer's last statement falls, whatever it was. */
  last: boolean
}

function withdraws(withdrawals: Withdrawal[], note: Note, claim: Claim): boolean {
  for (const withdrawal of withdrawals) {
    if (withdrawal.categories.has(claim.category)) return true
    const sameAuthor = withdrawal.author === undefined || withdrawal.author === note.author?.name
    if (withdrawal.last && sameAuthor && note.source === 'user') {
      withdrawal.last = false
      return true
    }
  }
  return false
}

/** The statements that still stand, newest first. */
function standing(notes: readonly Note[], reader: NoteReader): Statement[] {
  const withdrawals: Withdrawal[] = []
  const found: Statement[] = []
  let strongPeople = 0
  for (const note of notes.toReversed()) {
    if (strongPeople >= 6) break
    const words = causeWords(note)
    const coded = codesInJson(note.json).at(0)
    if (words === '' && coded === undefined) continue
    const reading = reader.read(note)
    const claim = bestClaim(reading) ?? (coded === undefined ? undefined : codedClaim(coded))
    if (claim !== undefined && !withdraws(withdrawals, note, claim)) {
      found.push({
        note,
        claim,
        quote: quoteOf(words === '' ? (claim.code ?? '') : words, reading, claim),
      })
      if (note.source === 'user' && !claim.weak) strongPeople += 1
    }
    if (note.source !== 'user') continue
    const denied = reading.claims.filter((entry) => entry.ruledOut && !entry.weak)
    const categories = new Set(
      denied.map((entry) => entry.category).filter((category) => category !== claim?.category),
    )
    if (reading.retracts && !reading.retractsTime)
      withdrawals.push({
        author: note.author?.name,
        categories,
        last:
          (categories.size === 0 && claim === undefined) ||
          (claim !== undefined && categories.size === 0),
      })
    else if (categories.size > 0 && explicit(reading))
      withdrawals.push({ author: note.author?.name, categories, last: false })
  }
  return found
}

/** "it wasn't the weather" rules a cause out; "traffic was fine" or "no traffic now" only describes. */
function explicit(reading: NoteReading): boolean {
  return reading.sentences.some((sentence) =>
    /\b(?:wasn'?t|isn'?t|was not|is not|not (?:because|due|caused|the|a|an|weather|traffic)|nothing to do with|ce n'?est pas|n'?etait pas|no (?:fue|es|era))\b/u.test(
      sentence.folded,
    ),
  )
}

/**
 * The cause as stated, else as a reason field holds it, else null. A person beats a machine, a later statement an older one;
 * what only automation says counts as inferred.
 */
export function findCause(
  facts: OrderFacts,
  notes: readonly Note[],
  reader: NoteReader,
  fieldAt: (record: Fields & { readonly id: string }, field: string) => unknown,
): FoundCause | null {
  const statements = standing(notes, reader)
  const best = statements
    .toSorted(
      (a, b) =>
        rank(b) - rank(a) || b.note.at - a.note.at || (a.note.eventId < b.note.eventId ? 1 : -1),
    )
    .at(0)
  if (best !== undefined && best.note.source !== 'automation') {
    const also = statements
      .filter((other) => other !== best && other.note.source !== 'automation')
      .filter((other) => sameCause(other.claim, best.claim))
      .slice(0, 2)
    return {
      category: best.claim.category,
      code: best.claim.code,
      party: best.claim.party,
      confidence: 'stated',
      quote: best.quote,
      evidence: [best.note.eventId, ...also.map((other) => other.note.eventId)],
    }
  }
  return fromFields(facts, fieldAt) ?? fromAutomation(best)
}

function fromAutomation(statement: Statement | undefined): FoundCause | null {
  if (statement === undefined) return null
  const { category, code, party } = statement.claim
  return {
    category,
    code,
    party,
    confidence: 'inferred',
    quote: statement.quote,
    evidence: [statement.note.eventId],
  }
}

function fromFields(
  facts: OrderFacts,
  fieldAt: (record: Fields & { readonly id: string }, field: string) => unknown,
): FoundCause | null {
  for (const record of [...facts.tasks, facts.order, ...facts.manifests]) {
    for (const name of Object.keys(record).toSorted()) {
      if (!isReasonField(name)) continue
      const value = text(fieldAt(record, name))
      if (value === undefined) continue
      const code = delayCode(value)
      if (code !== null)
        return {
          ...pick(code),
          confidence: 'inferred',
          quote: value,
          evidence: [record.id],
          recordId: record.id,
        }
      const reading = readClaims(value, {
        own: new OwnReferences({}, []),
        names: new NameMask([], () => false),
        siteOf: () => 'delivery',
      })
      const claim = bestClaim(reading)
      if (claim !== undefined)
        return {
          ...pick(claim),
          confidence: 'inferred',
          quote: clip(value, quoteLimit),
          evidence: [record.id],
          recordId: record.id,
        }
    }
  }
  return null
}

function pick(from: { code: string | null; category: CauseCategory; party: ResponsibleParty }) {
  return { category: from.category, code: from.code, party: from.party }
}
