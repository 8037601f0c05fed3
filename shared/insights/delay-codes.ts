/** X12 1651 delay reason codes: our category, the party first named for them, and what each means in our words. */
import type { CauseCategory, ResponsibleParty } from './delay-schema.ts'

export interface DelayCode {
  readonly code: string
  readonly category: CauseCategory
  readonly party: ResponsibleParty
  readonly meaning: string
}

type Row = readonly [
  category: CauseCategory,
  party: ResponsibleParty,
  codes: Readonly<Record<string, string>>,
]

/** Rows of the field notes' table, section 4; codes outside it go to the row that they resemble. */
const rows: readonly Row[] = [
  [
    'carrier_or_driver',
    'carrier',
    {
      AH: 'a matter of the driver',
      D1: 'a dispatch error of the carrier',
      D2: 'no driver available',
      AJ: 'another carrier',
      BI: 'the cartage agent',
      BF: 'a keying error of the carrier',
      AY: 'a missed pickup',
      A1: 'a missed delivery',
      AA: 'freight sorted to the wrong place',
      AZ: 'another carrier made the delivery',
      P1: 'slow processing',
      P4: 'held until the truck was full',
    },
  ],
  [
    'equipment_or_accident',
    'carrier',
    {
      AI: 'a mechanical breakdown',
      AF: 'an accident',
      BP: 'a load that shifted',
      T1: 'no sleeper tractor available',
      T2: 'no tractor available',
      T3: 'no trailer available',
      T4: 'a trailer unfit after its last product',
      T5: 'no trailer of the right class',
      T6: 'no trailer of the right size',
      BL: 'held for protective service',
    },
  ],
  [
    'previous_stop',
    'carrier',
    {
      AL: 'a previous stop that ran late',
      BH: 'not enough time to deliver',
      AW: 'past the cut-off time',
      AX: 'not enough time to pick up',
      T7: 'not enough time for the delivery',
    },
  ],
  [
    'shipper',
    'shipper',
    {
      AM: 'the shipper',
      BB: 'held at the wish of the shipper',
      BC: 'missing documents',
      BN: 'billing not released',
      BQ: 'an overweight shipment',
      CB: 'no arrival date given by the shipper',
      CC: 'no arrival time given by the shipper',
      P3: 'production behind',
      C6: 'waiting for shipping instructions',
      AE: 'articles the carrier may not take',
      AV: 'a shipment beyond the service limits',
    },
  ],
  [
    'consignee',
    'consignee',
    {
      AG: 'the consignee',
      B1: 'the consignee was closed',
      B5: 'held for the consignee',
      B8: 'unfit unloading facility or equipment',
      B9: 'restricted receiving hours',
      BS: 'refused by the customer',
      AQ: 'nobody there to receive',
      AD: 'a later delivery asked for by the customer',
      BJ: 'an earlier delivery wanted by the customer',
      B2: 'kept in a trap for the customer',
      C1: 'waiting for the customer to collect',
      C3: 'suspended at the wish of the customer',
      C4: 'the customer is on holiday',
      C5: 'a strike at the customer',
      C7: 'waiting for the carrier the customer named',
      RC: 'sent on to another consignee',
    },
  ],
  [
    'appointment',
    'unknown',
    {
      BK: 'an appointment arranged before',
      HB: 'held until there is an appointment',
    },
  ],
  [
    'address_or_contact',
    'shipper',
    {
      A2: 'a wrong address',
      A3: 'an indirect delivery',
      A5: 'an address nobody could find',
      A6: 'an address corrected after an attempt',
      AT: 'a recipient nobody could reach',
    },
  ],
  [
    'weather_or_road',
    'nobody',
    {
      AO: 'weather or a natural disaster',
      BE: 'road conditions',
      AU: 'a civil event',
      AN: 'a holiday',
    },
  ],
  [
    'border_or_customs',
    'shipper',
    {
      BD: 'clearance at the border',
      CA: 'customs',
      AR: 'wrong international papers',
      AS: 'customs papers with problems',
      AP: 'waiting for export',
      P2: 'waiting for inspection',
      F1: 'slow clearance',
      F2: 'an international delay outside the carrier',
    },
  ],
  [
    'other_mode',
    'carrier',
    {
      BO: 'a late train',
      BR: 'a derailment',
      BM: 'no flatcar',
    },
  ],
  [
    'credit_or_payment',
    'customer',
    {
      B4: 'held for payment',
      C2: 'a credit hold',
      C8: 'cash on delivery still due',
      C9: 'no cash at the consignee',
    },
  ],
  [
    'damage_or_return',
    'unknown',
    {
      AK: 'damaged freight',
      BT: 'returned to the shipper',
      S1: 'a shortage on delivery',
    },
  ],
  ['other', 'unknown', { BG: 'another reason, not named' }],
]

const byCode = new Map<string, DelayCode>(
  rows.flatMap(([category, party, codes]) =>
    Object.entries(codes).map(([code, meaning]) => [code, { code, category, party, meaning }]),
  ),
)

/** Codes that say that all is as usual. */
const normalCodes = new Set(['NS', 'NA'])

/** The reason behind a code in any case, or null when the code is unknown or says that there is no delay. */
export function delayCode(code: string): DelayCode | null {
  return byCode.get(code.trim().toUpperCase()) ?? null
}

/** Whether this is a code of the element at all, the normal ones included. */
export function isReasonCode(code: string): boolean {
  const known = code.trim().toUpperCase()
  return normalCodes.has(known) || byCode.has(known)
}

/** The party first named for a category, for causes without a code. */
export function usualParty(category: CauseCategory): ResponsibleParty {
  return rows.find(([name]) => name === category)?.[1] ?? 'unknown'
}

const categoryWords: Readonly<Record<CauseCategory, string>> = {
  carrier_or_driver: 'carrier or driver',
  equipment_or_accident: 'equipment or accident',
  previous_stop: 'previous stop',
  shipper: 'shipper',
  consignee: 'consignee',
  appointment: 'appointment',
  address_or_contact: 'address or contact',
  weather_or_road: 'weather or road',
  border_or_customs: 'border or customs',
  other_mode: 'rail or another mode',
  credit_or_payment: 'credit or payment',
  damage_or_return: 'damage or return',
  other: 'another reason',
  not_stated: 'not stated',
}

/** A category in words. */
export function categoryName(category: CauseCategory): string {
  return categoryWords[category]
}
