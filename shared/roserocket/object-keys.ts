/** The object types of Rose Rocket: their keys, what people call them, and the domain each belongs to. */
import { RosebridgeError } from '../errors.ts'

/** Documented keys first, then keys seen in use (API notes 3.2). Custom types end in `__c`. */
export const knownObjectKeys = [
  'order',
  'customer',
  'task',
  'stop',
  'manifest',
  'commodity',
  'partner',
  'contact',
  'address',
  'quote',
  'financialLineItem',
  'invoice',
  'bill',
  'payStub',
  'taxRate',
  'taxRateComponent',
  'taxRule',
  'glAccount',
  'fuelIndex',
  'fuelTable',
  'tariff',
  'asset',
  'document',
  'tag',
  'user',
  'webhookDestination',
  'webhookSubscription',
  'accessorial',
  'aiAgent',
  'aiAgentJob',
  'analyticsSchedule',
  'assetType',
  'connectedEmail',
  'documentTemplate',
  'driverOrder',
  'driverProfile',
  'email',
  'file',
  'fmcsaCarrier',
  'item',
  'leg',
  'partnerCompliance',
  'partnerInvoice',
  'partnerInvoiceLineItem',
  'payTemplate',
  'productOrService',
  'rateConfirmation',
  'shipment',
  'terminalAsset',
  'thread',
  'threadClassification',
  'userProfile',
  'waterfallTender',
  'workflowRun',
] as const

/** The part of the business a record type belongs to; what a grant may name (design 2). */
export const domains = ['orders', 'customers', 'financials', 'documents', 'other'] as const
export type Domain = (typeof domains)[number]

const customKeyPattern = /^[A-Za-z][A-Za-z0-9_]{0,80}__c$/

const keyBySquashedName = new Map<string, string>(
  knownObjectKeys.map((key) => [key.toLowerCase(), key]),
)

/** The forms a name may have as a singular, likeliest first; a real key decides which it is. */
function singularForms(name: string): string[] {
  const forms = [name]
  if (name.endsWith('ies')) forms.push(`${name.slice(0, -3)}y`)
  if (name.endsWith('ices')) forms.push(`${name.slice(0, -4)}ex`)
  if (name.endsWith('s')) forms.push(name.slice(0, -1))
  if (name.endsWith('es')) forms.push(name.slice(0, -2))
  return forms
}

/**
 * The object key meant by a text in any case, plural, snake, kebab or spaced form (`ORDERS`,
 * `financial line items`, `gl-accounts`). Keys of custom types (`…__c`) pass as they are.
 * Throws `unknown_object_key` with the known keys, closest first.
 */
export function normaliseObjectKey(text: string): string {
  const trimmed = text.trim()
  if (customKeyPattern.test(trimmed)) return trimmed
  const squashed = trimmed
    .slice(0, 100)
    .toLowerCase()
    .replace(/[\s_-]+/g, '')
  for (const form of singularForms(squashed)) {
    const key = keyBySquashedName.get(form)
    if (key !== undefined) return key
  }
  const closest = [...knownObjectKeys].sort(
    (left, right) =>
      editDistance(squashed, left.toLowerCase()) - editDistance(squashed, right.toLowerCase()),
  )
  const shown = trimmed.slice(0, 60).replace(/[^\p{L}\p{N} _-]/gu, '?')
  throw new RosebridgeError(
    'unknown_object_key',
    `There is no object type "${shown}". Closest: ${closest.slice(0, 5).join(', ')}.`,
    {
      nextStep: `Use one of: ${closest.slice(0, 12).join(', ')}; or the key of a custom type, which ends in __c.`,
      details: { known: [...knownObjectKeys] },
    },
  )
}

/** Levenshtein distance: how many letters must change. */
function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= right.length; column += 1) {
      const substituted =
        (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1)
      current.push(
        Math.min(substituted, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1),
      )
    }
    previous = current
  }
  return previous[right.length] ?? left.length
}

const domainOfKey = new Map<string, Domain>([
  ...['order', 'task', 'stop', 'leg', 'manifest', 'shipment', 'commodity'].map(
    (key) => [key, 'orders'] as const,
  ),
  ...['customer', 'contact', 'address', 'partner'].map((key) => [key, 'customers'] as const),
  ...[
    'invoice',
    'bill',
    'quote',
    'financialLineItem',
    'payStub',
    'glAccount',
    'tariff',
    // Not named in the design, but money all the same.
    'partnerInvoice',
    'partnerInvoiceLineItem',
    'payTemplate',
  ].map((key) => [key, 'financials'] as const),
  ['document', 'documents'],
])

/** The domain of an object key as Rose Rocket spells it; unknown and custom types are `other`. */
export function domainOf(objectKey: string): Domain {
  const domain = domainOfKey.get(objectKey)
  if (domain !== undefined) return domain
  // tax…, fuel…: the next letter starts a word, so that a custom "taxi__c" is no tax.
  return /^(tax|fuel)([A-Z]\w*)?$/.test(objectKey) && !objectKey.endsWith('__c')
    ? 'financials'
    : 'other'
}
