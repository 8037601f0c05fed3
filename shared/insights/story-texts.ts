/** The sentences of an order’s story, one table per language: timeline, five lines, papers, what was left out or not read. */
import type { CauseCategory, DelayExplanation, DelayState, Late } from './delay-schema.ts'
import type { NeededKind } from './needed-kinds.ts'

type Planned = 'appointment' | 'requested'
type Source = NonNullable<DelayExplanation['lastUpdate']>['source']
type Contact = 'phone number' | 'e-mail address' | 'web address'

/** `stop` is a stop without article; times, lengths, names of fields and quotations are said already. */
export interface StoryTexts {
  /** Between the parts of a line. */
  readonly joint: string
  readonly andMore: (shown: readonly string[], more: number) => string
  readonly unknownPerson: string
  /** An integration by its label; null = an automation. */
  readonly machine: (label: string | null) => string
  readonly values: Readonly<{ none: string; yes: string; no: string; changed: string }>
  readonly timeline: Readonly<{
    planned(kind: Planned, time: string): string
    arrived(at: string, isLate: boolean): string
    completed(at: string): string
    departed(at: string): string
    change(field: string, before: string | undefined, after: string): string
    moreFields(count: number): string
    note(quotation: string): string
    message(quotation: string): string
    orderCreated: string
    created: string
    /** What happened to a record that is neither the order nor a stop. */
    ofRecord(record: string, text: string): string
    byIntegration(name: string): string
    undated(count: number): string
  }>
  readonly brief: Readonly<{
    forCustomer(number: string, customer: string): string
    references: Readonly<Record<'poNum' | 'refNum' | 'loadTenderNum' | 'externalId', string>>
    noCarrier: string
    ownFleet: string
    drivers(names: readonly string[]): string
    status(status: string): string
    states: Readonly<Record<DelayState, string>>
    lateBy(state: DelayState, length: string, stop: string, basis: Late['basis']): string
    eta(moment: string): string
    noStops: string
    stops(done: number, all: number, told: string): string
    moreStops(count: number): string
    stopDone(stop: string, at: string | undefined): string
    stopArrived(stop: string, at: string): string
    stopPlanned(stop: string, kind: Planned, time: string): string
    stopUnplanned(stop: string): string
    noUpdate: string
    lastUpdate(at: string, by: string, quotation: string): string
    sources: Readonly<Record<Source, string>>
    causeNotStated: string
    cause(
      category: CauseCategory,
      code: string,
      confidence: DelayExplanation['cause']['confidence'],
    ): string
    next(action: string): string
    invoice: string
    nothingDue: string
    papersClosed: string
    papersComplete: string
    papersMissing(kinds: readonly NeededKind[]): string
    ready: string
  }>
  readonly papers: Readonly<{
    missing: Readonly<Record<NeededKind, string>>
    closed: string
    closedUnknown: string
    misfiled(file: string): string
    noProof: string
    noProofSince(moment: string): string
    noLadingAfterPickup: string
    noLadingYet: string
    noCarrier: string
    noRate(carrier: string): string
    noPo: string
    noPoNumber: string
    noReference: string
    noCharges: string
    isOver(status: string): string
    isInvoiced: string
    notDelivered: string
    stopOpen(stop: string): string
  }>
  readonly gaps: Readonly<{
    noZone(stop: string, zone: string): string
    unreadable(stop: string, fields: readonly string[]): string
    same(count: number): string
    noStops: string
    eventsLeft(count: number, objectKey: string, id: string): string
    historyClosed(objectKey: string, id: string): string
  }>
  readonly evidence: Readonly<{
    stop(stop: string, plan: string, actual: string): string
    noArrival: string
    arrived(at: string): string
    completed(at: string): string
    reasonOnFile(words: string): string
    change(field: string, before: string, after: string): string
    moreChanges(count: number): string
    changed: string
    empty: string
    entries(count: number): string
    until(from: string, to: string): string
    status(status: string): string
    created(objectKey: string): string
  }>
  readonly leftOut: Readonly<{
    causeNotStated: string
    causeInferred: string
    blame: string
    causeClosed(category: CauseCategory): string
    notes(count: number): string
    money: string
    contacts(kinds: readonly Contact[]): string
    carrier: string
    customer: string
    unsafe(field: string): string
    noPlan: string
    noEta: string
    notRead(gap: string): string
  }>
}
