/** The other insights agree with the explanation of the delay on every delay case. */
import { describe, expect, it } from 'vitest'
import { orderBriefSchema, writeBrief } from '../../../shared/insights/brief.ts'
import { explainDelay } from '../../../shared/insights/delay.ts'
import { checkDocuments, documentCheckSchema } from '../../../shared/insights/documents.ts'
import { draftOrderUpdate, draftSchema } from '../../../shared/insights/drafts.ts'
import { judgeOrder } from '../../../shared/insights/exception-judge.ts'
import { readNotes } from '../../../shared/insights/notes.ts'
import { tellTimeline, timelineSchema } from '../../../shared/insights/timeline.ts'
import { factsFromWorld } from '../../helpers/world-facts.ts'
import { caseFiles, readCases } from '../eval.ts'

const cases = caseFiles().flatMap((file) => readCases(file).map((one) => [one.name, one] as const))

describe.each(cases)('%s', (_, { world, order, asOf: at }) => {
  const facts = factsFromWorld(world, order)
  const asOf = new Date(at)
  const delay = explainDelay({ facts, asOf, audience: 'internal' })

  it('has a brief, a timeline and a check of documents that fit', () => {
    const brief = orderBriefSchema.parse(writeBrief({ facts, asOf }))
    expect(brief.facts.state).toBe(delay.state)
    expect(brief.facts.lateMinutes).toBe(delay.late?.minutes ?? null)
    const { entries } = timelineSchema.parse(tellTimeline({ facts, now: asOf, limit: 200 }))
    expect(entries.map((entry) => Date.parse(entry.at))).toEqual(
      entries.map((entry) => Date.parse(entry.at)).toSorted((one, other) => other - one),
    )
    const { blockers } = documentCheckSchema.parse(checkDocuments({ facts, asOf }))
    const delivered = delay.state === 'delivered_late' || delay.state === 'delivered_on_time'
    if (delay.state !== 'cancelled') {
      expect(blockers.some((blocker) => blocker.startsWith('Not delivered'))).toBe(!delivered)
    }
  })

  it('is an exception for being late exactly when it is late', () => {
    const judged = judgeOrder(facts, asOf)
    expect(judged?.kinds.includes('late') ?? false).toBe(delay.state === 'late')
    expect(judged?.kinds.includes('at_risk') ?? false).toBe(delay.state === 'at_risk')
    if (delay.late !== null && delay.state === 'late')
      expect(judged?.minutes).toBe(delay.late.minutes)
  })

  it('has a customer draft without a word of the notes', () => {
    const draft = draftSchema.parse(
      draftOrderUpdate({ facts, asOf, audience: 'customer', purpose: 'delay' }),
    )
    const said = JSON.stringify(draft)
    for (const { words } of readNotes(facts.events, asOf.getTime())) {
      if (words.length > 12) expect(said).not.toContain(words.slice(0, 60))
    }
    expect(/\b(?:run|arrived) late|running late/u.test(draft.body)).toBe(
      delay.state === 'late' || delay.state === 'at_risk',
    )
  })
})
