/** The texts of drafts, one table per language: sentences with places for facts, and the words that fill them. */
import type { CauseCategory } from './delay-schema.ts'

export const draftLanguages = ['en', 'fr', 'es'] as const
export type DraftLanguage = (typeof draftLanguages)[number]

/** Causes that an outsider may read, in neutral words; the others point at money, damage or nothing in particular. */
const tellableCauses = [
  'carrier_or_driver',
  'equipment_or_accident',
  'previous_stop',
  'shipper',
  'consignee',
  'appointment',
  'address_or_contact',
  'weather_or_road',
  'border_or_customs',
  'other_mode',
] as const satisfies readonly CauseCategory[]
export type TellableCause = (typeof tellableCauses)[number]

export function isTellable(cause: CauseCategory): cause is TellableCause {
  return tellableCauses.some((tellable) => tellable === cause)
}

/** Sentences; `{order}`, `{stop}`, `{planned}`, `{time}`, `{eta}`, `{length}` and `{cause}` are filled from facts. */
export interface DraftTexts {
  readonly subjects: Readonly<{
    customerDelay: string
    customerStatus: string
    customerProof: string
    customerAppointment: string
    carrierDelay: string
    carrierStatus: string
    carrierProof: string
    carrierCheckCall: string
    carrierAppointment: string
  }>
  readonly sentences: Readonly<{
    greeting: string
    customerIsLate: string
    customerArrivedLate: string
    customerMayBeLate: string
    customerOnTime: string
    customerDelivered: string
    customerDeliveredAt: string
    customerDeliveredLate: string
    customerCancelled: string
    customerPickedUp: string
    customerUnknown: string
    planned: string
    plannedStop: string
    etaLater: string
    eta: string
    etaFollows: string
    notThereYet: string
    arrivedLate: string
    cause: string
    causeFollows: string
    sorry: string
    nextUpdate: string
    proofOnFile: string
    proofFollows: string
    proofAfterDelivery: string
    askNewAppointmentAt: string
    askNewAppointment: string
    appointmentStands: string
    carrierIsLate: string
    carrierMayBeLate: string
    carrierNextStop: string
    carrierAskDelay: string
    carrierAskStatus: string
    carrierAskPosition: string
    carrierAskProof: string
    carrierAskProofLater: string
    carrierProofOnFile: string
    carrierDelivered: string
    carrierAppointment: string
    carrierEtaAfter: string
    carrierCanYou: string
    carrierCancelled: string
    carrierNothingOpen: string
    closing: string
  }>
  readonly stopAt: Readonly<{ pickup: string; delivery: string }>
  readonly stopOnly: Readonly<{ pickup: string; delivery: string }>
  readonly causes: Readonly<Record<TellableCause, string>>
  /** How a PO and a reference follow the order's number. */
  readonly references: Readonly<{ poNum: string; refNum: string; loadTenderNum: string }>
  /** Monday first. */
  readonly weekdays: readonly string[]
  readonly months: readonly string[]
  /** `{weekday}`, `{day}`, `{month}`, `{clock}`, `{zone}`. */
  readonly moment: string
  readonly to: string
  readonly day: 'd' | 'j'
}
