/** Answers in French and Spanish say what the English one says, in their own words only, and quote people as they wrote. */
import { describe, expect, it } from 'vitest'
import { writeBrief } from '../../../shared/insights/brief.ts'
import { explainDelay } from '../../../shared/insights/delay.ts'
import { judgeOrder } from '../../../shared/insights/exception-judge.ts'
import { factsFromWorld } from '../../helpers/world-facts.ts'
import { caseFiles, readCases } from '../eval.ts'

const cases = caseFiles().flatMap((file) => readCases(file))

/** Words of our English sentences which neither language has. */
const english =
  /\b(?:the (?:pickup|delivery|carrier|order|shipper|consignee|ETA)|is late|was late|planned|due|missed|Cause: |Responsible:|Last update|Next:|Unknown:|not stated|Still to come|nothing heard|no carrier|Ask |Get |Tell |Check |Record |Mon|Tue|Thu|Fri|Sun)\b/u

/** What nobody translates: quotations, and the names of this order. */
function ownWords(sentence: string, names: readonly string[]): string {
  let left = sentence.replace(/“[^”]*”/gu, '')
  for (const name of names) left = left.replaceAll(name, '')
  return left
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
      exception: judgeOrder(facts, asOf, language),
      plainException: judgeOrder(facts, asOf),
      brief: writeBrief({ facts, asOf, language }),
    }
  })

  it('keeps every fact', () => {
    for (const { name, said, plain, exception, plainException } of answers) {
      for (const key of ['order', 'state', 'late', 'cause', 'eta'] as const) {
        expect(said[key], `${name} ${key}`).toEqual(plain[key])
      }
      expect(said.nextAction === null, name).toBe(plain.nextAction === null)
      expect(said.impact, name).toHaveLength(plain.impact.length)
      expect(said.summary.split('\n').length, name).toBe(plain.summary.split('\n').length)
      const { reason: _reason, nextAction: _action, ...facts } = exception ?? {}
      expect(plainException ?? {}, name).toMatchObject(facts)
    }
  })

  it('says every sentence in its own words', () => {
    const told = new Set<string>()
    for (const { facts, said, exception, brief } of answers) {
      const stops = brief.facts.stops.map(({ stop }) => stop.replace(/^\w+ at /u, ''))
      const names = [
        ...[said.order.fullId, said.order.customer, said.order.externalId, brief.facts.carrier],
        ...[said.lastUpdate?.by, said.late?.stop.name, said.late?.stop.city, ...stops],
      ].filter((name) => name !== undefined && name !== null)
      const sentences = [
        ...[said.nextAction, exception?.reason, exception?.nextAction, brief.facts.nextAction],
        ...[...said.impact, ...said.unknowns.filter((line) => !facts.gaps.includes(line))],
        ...said.summary.split('\n'),
      ].filter((sentence) => sentence !== null && sentence !== undefined)
      for (const sentence of sentences) {
        const own = ownWords(sentence, names)
        expect(own, sentence).not.toMatch(english)
        told.add(own)
      }
    }
    expect(told.size).toBeGreaterThan(300)
  })

  it('quotes a note as it was written', () => {
    const quoting = answers.filter(({ plain }) => plain.cause.quote !== null)
    expect(quoting.length).toBeGreaterThan(50)
    for (const { said, plain } of quoting) {
      const quotation = /“[^”]*”/u.exec(plain.summary)?.[0] ?? ''
      expect(said.summary).toContain(quotation)
    }
  })
})
