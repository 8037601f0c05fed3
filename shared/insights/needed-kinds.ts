/** What an order needs before it can be invoiced. */

/** `customerPO` and `refNum` are references, `charges` are amounts. */
export const neededKinds = [
  'billOfLading',
  'proofOfDelivery',
  'rateConfirmation',
  'customerPO',
  'refNum',
  'charges',
] as const
export type NeededKind = (typeof neededKinds)[number]
