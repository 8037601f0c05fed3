/** The sentences of answers, one table per language: what a delay means, what to do, what is unknown, what needs somebody. */
import type { CauseCategory, DelayExplanation, Late, ResponsibleParty } from './delay-schema.ts'

/** The name of the carrier; undefined where only its role may be said, or is known. */
type Carrier = string | undefined

/** `stop` is a stop without article, `delivery at Harbour Foods`; `plan`, `moment` and `length` are said already. */
export interface AnswerTexts {
  readonly impact: Readonly<{
    missed(kind: 'appointment' | 'requested', length: string, stop: string): string
    atRisk(reason: 'tight_eta' | 'tracking' | 'earlier_stop', stop: string, plan: string): string
    toCome(stop: string, plan: string, more: number): string
    onSite(stop: string, length: string): string
  }>
  readonly next: Readonly<{
    recordReason: string
    askReason(carrier: Carrier): string
    addStops: string
    setPlan(stop: string): string
    nextUpdate: string
    finish(stop: string): string
    getEta(carrier: Carrier, stop: string): string
    tell(party: 'shipper' | 'consignee'): string
    check(carrier: Carrier, stop: string): string
  }>
  readonly unknown: Readonly<{
    noStops: string
    noPlans: string
    noPlan(stop: string): string
    zoneMissing(stop: string, more: number, zone: string): string
    arrivalBeforeOrder(stop: string): string
    completedBeforeArrival(stop: string): string
    reachedBeforeEarlier(stop: string): string
    unreadable(field: string, stop: string): string
    unreadableTimes(list: string): string
    deliveredWithoutTime: string
    etaPassed(moment: string): string
    noEta(stop: string): string
    causeNotStated: string
    undated(count: number): string
    notSearched(count: number): string
  }>
  readonly summary: Readonly<{
    noPlan: string
    range(from: string, to: string): string
    late(told: {
      readonly order: string
      readonly stop: string
      readonly isOver: boolean
      readonly length: string
      readonly plan: string
      readonly basis: Late['basis']
      readonly compared: string
    }): string
    state(order: string, state: DelayExplanation['state'], why: string | undefined): string
    planned(stop: string, plan: string): string
    noPlannedTime: string
    notStated: string
    neutralCause(category: CauseCategory): string
    cause(told: {
      readonly category: CauseCategory
      readonly code: string | null
      readonly confidence: DelayExplanation['cause']['confidence']
      readonly by: string | undefined
      readonly at: string | undefined
      readonly quote: string | undefined
    }): string
    responsible(party: Exclude<ResponsibleParty, 'unknown'>, carrier: Carrier): string
    eta(moment: string): string
    etaBefore(moment: string): string
    lastUpdate(by: string | null, moment: string): string
    done(names: readonly string[]): string
    next(action: string): string
    unknown(gaps: string): string
  }>
  readonly exceptions: Readonly<{
    late(told: {
      readonly length: string
      readonly stop: string
      readonly basis: Late['basis']
      readonly plan: string
    }): string
    getPosition: string
    tellCustomer: string
    atRisk: string
    confirmEta: string
    pickupMissed: string
    pickupMissedAt(stop: string, due: string): string
    askPickup: string
    noCarrier: string
    noCarrierFor(stop: string, when: string): string
    assign(when: string): string
    neverHeard: string
    silent(length: string): string
    checkCall: string
    noProofForDay: string
    noProof(length: string): string
    askProof: string
  }>
}
