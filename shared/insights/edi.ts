/** EDI status messages in notes: X12 214 segments and their many spellings, to reason codes and estimated deliveries. */
import { Temporal } from 'temporal-polyfill'
import { type DelayCode, delayCode, isReasonCode } from './delay-codes.ts'
import { type Fields, text } from './record-value.ts'
import { fromWallClock } from './stop-time.ts'

export interface EdiReading {
  /** Reason codes that state a cause, in order. */
  readonly reasons: readonly DelayCode[]
  /** Whether the text speaks in codes at all, the normal ones included. */
  readonly coded: boolean
  /** Estimated delivery (status AG), as wall clock with the zone its time code names. */
  readonly estimate: { readonly local: Temporal.PlainDateTime; readonly zone: string | null } | null
}

const segment =
  /\bat7\s*[*|^+:]\s*(?<status>[a-z0-9]{0,2})\s*(?:[*|^+:]\s*(?<reason>[a-z0-9]{0,2}))?\s*(?:[*|^+:]\s*(?<apptStatus>[a-z0-9]{0,2}))?\s*(?:[*|^+:]\s*(?<apptReason>[a-z0-9]{0,2}))?\s*(?:[*|^+:]\s*(?<date>\d{8}|\d{6})?)?\s*(?:[*|^+:]\s*(?<time>\d{4})?\d{0,4})?\s*(?:[*|^+:]\s*(?<zone>[a-z]{2})?)?/giu

/** Codes that are also words: they count only where no word follows. */
const end = "(?![A-Za-z0-9'])(?!(?<=\\b(?:AN|AT|AM|AS|BE|AD|CA))\\s+[A-Za-z])"
const mark = '["\']?\\s*(?:is|was|of)?\\s*[:=#-]?\\s*["\'(]?'
const labelled: readonly RegExp[] = [
  `\\b[Aa][Tt]7\\s+[A-Z0-9]{2}\\s+(?<code>[A-Z][A-Z0-9])${end}`,
  `\\b(?:[Rr]eason|REASON|[Rr]sn|RSN|[Rr]eas|LRC|[Ee]xception|EXCEPTION|[Mm]otif|MOTIF|[Mm]otivo|MOTIVO)[\\s_-]*(?:[Cc]ode|CODE|[Cc]d|CD)?${mark}(?<code>[A-Z][A-Z0-9])${end}`,
  `\\b(?:[Dd]elay|DELAY|[Ll]ate|LATE|[Ee]xception|EXCEPTION|[Cc]ause|CAUSE)[\\s_-]*(?:[Rr]eason|REASON)?[\\s_-]*(?:(?:[Cc]ode|CODE|[Cc]d|CD)${mark}|\\s*[:=#]\\s*)(?<code>[A-Z][A-Z0-9])${end}`,
  `\\b(?:reason|rsn|delay|late|exception)[\\s_-]*(?:code|cd)${mark}(?<code>[a-z][a-z0-9])(?![a-z0-9'])`,
  `\\b(?:[Cc]ode|CODE|1651)${mark}(?<code>[A-Z][A-Z0-9])${end}`,
  `\\((?<code>(?!AM|AN|AT|AS|AD|BE|CA|BC|AL|AK)[A-Z][A-Z0-9])\\)`,
  `\\b(?:SD|X[1-6]|A[1-9F]|CD)\\s*[/|-]\\s*(?<code>[A-Z][A-Z0-9])(?![A-Za-z0-9'])`,
  `\\bAT7[\\s,/-]+[A-Z][A-Z0-9][\\s,/-]+(?<code>[A-Z][A-Z0-9])(?![A-Za-z0-9'])`,
  `\\bRC\\s*[:=#]?\\s*(?<code>[A-Z][A-Z0-9])${end}`,
  `\\b214\\b[^.;\\n]{0,24}?\\bSD[\\s,*/-]+(?<code>[A-Z][A-Z0-9])${end}`,
].map((source) => new RegExp(source, 'gu'))

const timeCodes: Readonly<Record<string, string>> = {
  CT: 'America/Chicago',
  CS: 'America/Chicago',
  CD: 'America/Chicago',
  ET: 'America/New_York',
  ES: 'America/New_York',
  ED: 'America/New_York',
  MT: 'America/Denver',
  MS: 'America/Denver',
  MD: 'America/Denver',
  PT: 'America/Los_Angeles',
  PS: 'America/Los_Angeles',
  PD: 'America/Los_Angeles',
  AT: 'America/Halifax',
  NT: 'America/St_Johns',
  UT: 'UTC',
  GM: 'UTC',
}

function plainTime(date: string | undefined, time: string | undefined) {
  if (date === undefined || time === undefined) return null
  const full = date.length === 6 ? `20${date}` : date
  try {
    return Temporal.PlainDateTime.from(
      `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6, 8)}T${time.slice(0, 2)}:${time.slice(2, 4)}`,
    )
  } catch {
    return null
  }
}

/** What a note says in EDI; a note in plain words yields nothing. */
export function readEdi(words: string): EdiReading {
  const reasons: DelayCode[] = []
  let coded = false
  let estimate: EdiReading['estimate'] = null
  for (const match of words.matchAll(segment)) {
    const groups = match.groups ?? {}
    coded = true
    for (const code of [groups.reason, groups.apptReason]) {
      const known = delayCode(code ?? '')
      if (known !== null) reasons.push(known)
    }
    const local = plainTime(groups.date, groups.time)
    if (groups.status?.toUpperCase() === 'AG' && local !== null)
      estimate = { local, zone: timeCodes[(groups.zone ?? '').toUpperCase()] ?? null }
  }
  if (coded) return { reasons, coded, estimate }
  for (const pattern of labelled) {
    for (const match of words.matchAll(pattern)) {
      const code = match.groups?.code ?? ''
      if (!isReasonCode(code)) continue
      coded = true
      const known = delayCode(code)
      if (known !== null && !reasons.includes(known)) reasons.push(known)
    }
    if (coded) break
  }
  return { reasons, coded, estimate }
}

/** The estimate as an instant; a time without a zone is local to the stop. */
export function estimateInstant(reading: EdiReading, stopZone: string): Temporal.Instant | null {
  if (reading.estimate === null) return null
  return fromWallClock(reading.estimate.local, reading.estimate.zone ?? stopZone)
}

/** Whether a field is made for a reason: `delayReasonCode__c`, `lateReason`, `exceptionCause`. */
export function isReasonField(name: string): boolean {
  return (
    /(?:delay|late|lateness|exception|hold|service_?failure|failure|status).{0,12}(?:reason|cause)/iu.test(
      name,
    ) ||
    /(?:reason|cause).{0,8}(?:code|for|of)?.{0,4}(?:delay|late|exception)/iu.test(name) ||
    /^(?:reason|reasonCode|reason_code|delayCode|lateCode|exceptionCode|delay_code)(?:__c)?$/iu.test(
      name,
    )
  )
}

/** The words or code of a reason field, or of a structured EDI event. */
export function reasonText(value: unknown): string | undefined {
  const direct = text(value)
  if (direct !== undefined) return direct
  if (Array.isArray(value))
    return value.map((entry) => text(entry)).find((entry) => entry !== undefined)
  return undefined
}

/** Codes that an event carries in fields of its own, beside any words. */
export function codesInJson(json: Fields): DelayCode[] {
  const found: DelayCode[] = []
  for (const [name, value] of Object.entries(json)) {
    if (!isReasonField(name)) continue
    const code = delayCode(reasonText(value) ?? '')
    if (code !== null) found.push(code)
  }
  return found
}
