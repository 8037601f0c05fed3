/** Facts as a draft may say them: times, places and references in one language, with nothing private in them. */

import { cleanText } from '../safe-text.ts'
import type { DraftTexts } from './draft-texts.ts'
import type { OrderFacts } from './order-facts.ts'
import { readOrderHead } from './order-head.ts'
import { namesItself } from './parties.ts'
import { hidePrivate } from './private-details.ts'
import { textAt } from './record-fields.ts'
import { formatHuman, type StopTime } from './stop-time.ts'
import type { Stop } from './stops.ts'

/** Fills `{places}` of a sentence; a place without a fact makes the whole sentence undefined. */
export function fill(
  sentence: string,
  facts: Readonly<Record<string, string | undefined>>,
): string | undefined {
  let complete = true
  const text = sentence.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const fact = facts[name]
    if (fact === undefined || fact === '') complete = false
    return fact ?? ''
  })
  return complete ? text : undefined
}

const english = {
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
}

/** A moment in the stop's zone: the parts of the common form, put in the order of the language. */
export function momentWords(instant: StopTime['start'], zone: string, texts: DraftTexts): string {
  const parts = /^(\w+) (\w+) (\d+) (\d\d:\d\d) (.+)$/u.exec(formatHuman(instant, zone))
  if (parts === null) return formatHuman(instant, zone)
  const [, weekday = '', month = '', day, clock, zoneName] = parts
  return (
    fill(texts.moment, {
      weekday: texts.weekdays[english.weekdays.indexOf(weekday)],
      month: texts.months[english.months.indexOf(month)],
      day,
      clock,
      zone: zoneName,
    }) ?? parts[0]
  )
}

/** A point or a window in the stop's zone; the second time alone where day and zone are the same. */
export function plannedWords(time: StopTime, zone: string, texts: DraftTexts): string {
  const start = momentWords(time.start, zone, texts)
  if (time.end === undefined || time.end.equals(time.start)) return start
  const end = momentWords(time.end, zone, texts)
  const clock = /\d\d:\d\d/u
  const endClock = clock.exec(end)?.[0] ?? ''
  return start.replace(clock, '') === end.replace(clock, '')
    ? start.replace(clock, (startClock) => `${startClock}–${endClock}`)
    : `${start} ${texts.to} ${end}`
}

/** A stop by its kind and place: `delivery at Harbour Foods, Toronto`; private details in a name are taken out. */
export function stopWords({ type, name, city }: Stop, texts: DraftTexts): string {
  const place = [name, city]
    .flatMap((part) => (part === undefined ? [] : [hidePrivate(cleanText(part, 80)).text]))
    .filter((part) => /[\p{L}\d]/u.test(part))
    .join(', ')
  return place === '' ? texts.stopOnly[type] : (fill(texts.stopAt[type], { place }) ?? place)
}

/** A reference fit for outsiders: letters, digits and the usual marks, and nothing that reads as a phone number or a price. */
function safeReference(raw: string | undefined): string | undefined {
  if (raw === undefined) return undefined
  const value = cleanText(raw, 40)
  if (!/^[\p{L}\d][\p{L}\d ._/#-]*$/u.test(value)) return undefined
  const { removed } = hidePrivate(value)
  // A long number in one piece is a reference; in dialling groups it is a phone number.
  const onlyLong = removed.every((what) => what === 'phone number') && /^[\p{L}\d]+$/u.test(value)
  return removed.length === 0 || onlyLong ? value : undefined
}

/** The order as outsiders know it: its number, then the references they work with. `unsafe` names those not fit to tell. */
export function orderWords(
  facts: OrderFacts,
  texts: DraftTexts,
  references: readonly (keyof DraftTexts['references'])[],
): { full: string; number: string; unsafe: string[] } {
  const { id, fullId } = readOrderHead(facts)
  const unsafe: string[] = []
  const told = references.flatMap((field) => {
    const raw = textAt(facts.order, field)
    const value = safeReference(raw)
    if (raw !== undefined && value === undefined) unsafe.push(field)
    // `PO PO-5561` says it twice.
    if (value !== undefined && namesItself(field, value)) return [value]
    return fill(texts.references[field], { value }) ?? []
  })
  const number = safeReference(fullId) ?? safeReference(id) ?? '(…)'
  const full = told.length === 0 ? number : `${number} (${told.join(', ')})`
  return { full, number, unsafe }
}
