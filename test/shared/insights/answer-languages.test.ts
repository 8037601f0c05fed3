/** Answers in French and Spanish say what the English one says, in their own words only, and quote people as they wrote. */
import { describe, expect, it } from 'vitest'
import { writeBrief } from '../../../shared/insights/brief.ts'
import { explainDelay } from '../../../shared/insights/delay.ts'
import { checkDocuments } from '../../../shared/insights/documents.ts'
import type { DraftLanguage } from '../../../shared/insights/draft-texts.ts'
import { draftOrderUpdate } from '../../../shared/insights/drafts.ts'
import { judgeOrder } from '../../../shared/insights/exception-judge.ts'
import { drawOrder } from '../../../shared/insights/order-drawing.ts'
import type { OrderFacts } from '../../../shared/insights/order-facts.ts'
import { tellTimeline } from '../../../shared/insights/timeline.ts'
import { englishOnly, namesIn, ownWords, tables, wordsOf } from '../../helpers/english-words.ts'
import { factsFromWorld } from '../../helpers/world-facts.ts'
import { caseFiles, readCases } from '../eval.ts'

const cases = caseFiles().flatMap((file) => readCases(file))
const customer = { audience: 'customer', purpose: 'delay' } as const
const carrier = { audience: 'carrier', purpose: 'check_call' } as const

/** All that is said of an order to a reader of that language. */
function tell(facts: OrderFacts, asOf: Date, language?: DraftLanguage) {
  const drafted = { facts, asOf, reader: language }
  return {
    exception: judgeOrder(facts, asOf, language),
    brief: writeBrief({ facts, asOf, language }),
    timeline: tellTimeline({ facts, now: asOf, limit: 200, language }),
    papers: checkDocuments({ facts, asOf, language }),
    drawing: drawOrder({ facts, asOf, language }),
    drafts: [customer, carrier].map((draft) => draftOrderUpdate({ ...drafted, ...draft })),
  }
}

describe.each(['fr', 'es'] as const)('%s', (language) => {
  const answers = cases.map(({ name, world, order, asOf: at, audience = 'internal' }) => {
    const facts = factsFromWorld(world, order)
    const asOf = new Date(at)
    return {
      name,
      facts,
      said: explainDelay({ facts, asOf, audience, language }),
      plain: explainDelay({ facts, asOf, audience }),
      told: tell(facts, asOf, language),
      plainly: tell(facts, asOf),
      closed: checkDocuments({ facts: { ...facts, documentsClosed: true }, asOf, language }),
    }
  })

  it('keeps every fact', () => {
    for (const { name, said, plain, told, plainly } of answers) {
      for (const key of ['order', 'state', 'late', 'cause'] as const) {
        expect(said[key], `${name} ${key}`).toEqual(plain[key])
      }
      // A machine goes by a word of the language.
      const etas = [said.eta, plain.eta].map((eta) => eta && { ...eta, by: eta.by && 'somebody' })
      expect(etas[0], `${name} eta`).toEqual(etas[1])
      expect(said.nextAction === null, name).toBe(plain.nextAction === null)
      expect(said.impact, name).toHaveLength(plain.impact.length)
      expect(said.summary.split('\n').length, name).toBe(plain.summary.split('\n').length)
      const { reason: _reason, nextAction: _action, ...facts } = told.exception ?? {}
      expect(plainly.exception ?? {}, name).toMatchObject(facts)
      expect(factsOf(told), name).toEqual(factsOf(plainly))
    }
  })

  it('says every sentence in its own words', () => {
    const english = englishOnly(tables.en, tables[language])
    const sentences = new Set<string>()
    for (const { name, facts, said, told, closed } of answers) {
      const names = namesIn(facts)
      for (const sentence of [...sentencesOf(said), ...tellings(told), ...paperWords(closed)]) {
        const own = ownWords(sentence, names)
        const foreign = wordsOf(own).filter((word) => english.has(word))
        expect.soft(foreign, `${name}: ${sentence}`).toEqual([])
        sentences.add(own)
      }
    }
    expect(sentences.size).toBeGreaterThan(1_500)
  })

  it('breaks no line before a sign, not where it stands apart either', () => {
    const loose = answers.flatMap(({ said, told, closed }) => {
      const letters = told.drafts.flatMap(({ subject, body }) => [subject, body])
      const all = [...sentencesOf(said), ...tellings(told), ...paperWords(closed), ...letters]
      const ours = all.map((sentence) => sentence.replaceAll(/“[^”]*”/gu, '“”'))
      expect(ours.some((sentence) => sentence.includes('\u00a0:'))).toBe(language === 'fr')
      return ours.filter((sentence) => /\S [:;?!](?!\S)/u.test(sentence))
    })
    expect(loose).toEqual([])
  })

  it('quotes a note as it was written', () => {
    const quoting = answers.filter(({ plain }) => plain.cause.quote !== null)
    expect(quoting.length).toBeGreaterThan(50)
    for (const { said, plain, told, plainly } of quoting) {
      const [quotation = ''] = quotationsIn(plain.summary)
      expect(said.summary).toContain(quotation)
      const notes = plainly.timeline.entries.filter(({ kind }) => kind === 'note')
      for (const [index, { text }] of notes.entries()) {
        const same = told.timeline.entries.filter(({ kind }) => kind === 'note')[index]
        expect(quotationsIn(same?.text ?? '')).toEqual(quotationsIn(text))
      }
    }
  })
})

/** What no language changes. */
function factsOf({ brief, timeline, papers, drawing, drafts }: ReturnType<typeof tell>) {
  const withoutWords = ({ stop: _stop, ...stop }: (typeof drawing.stops)[number]) => stop
  const { nextAction: _next, lastUpdate, stops, ...facts } = brief.facts
  return {
    brief: { ...facts, stops: stops.map(withoutWords) },
    lastUpdate: lastUpdate?.at,
    lines: brief.lines.length,
    entries: timeline.entries.map(({ at, kind, eventId }) => ({ at, kind, eventId })),
    papers: [papers.present, papers.missing.map(({ kind }) => kind), papers.readyToInvoice],
    blockers: papers.blockers.length,
    drawing: { ...drawing, stops: drawing.stops.map(withoutWords) },
    drafts: drafts.map(({ subject, body, leftOut }) => [subject, body, leftOut.length]),
  }
}

/** The sentences of a delay answer; what somebody wrote, or a field holds, is told as it is. */
function sentencesOf(said: ReturnType<typeof explainDelay>): string[] {
  const stops = said.evidence.filter(({ kind }) => kind === 'task').map(({ text }) => text)
  return [
    ...(said.nextAction === null ? [] : [said.nextAction]),
    ...[...said.impact, ...said.unknowns, ...said.summary.split('\n'), ...stops],
  ]
}

function tellings({
  exception,
  brief,
  timeline,
  papers,
  drawing,
  drafts,
}: ReturnType<typeof tell>) {
  return [
    ...(exception === null ? [] : [exception.reason, exception.nextAction]),
    ...[...brief.lines, ...brief.unknowns, brief.facts.nextAction ?? ''],
    ...timeline.entries.flatMap(({ text, stop = '', by = '' }) => [text, stop, by]),
    ...[...timeline.unknowns, ...paperWords(papers), ...drawing.stops.map(({ stop }) => stop)],
    ...drafts.flatMap(({ leftOut }) => leftOut),
  ]
}

function paperWords({ missing, blockers, unknowns }: ReturnType<typeof checkDocuments>): string[] {
  return [...missing.map(({ why }) => why), ...blockers, ...unknowns]
}

function quotationsIn(text: string): string[] {
  return text.match(/“[^”]*”/gu) ?? []
}
