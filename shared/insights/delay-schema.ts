/** The answer to "why is it late": the published shape of explain_order_delay. */
import { z } from 'zod'
import { orderHeadSchema } from './order-head.ts'

export const delayStates = [
  'on_time',
  'at_risk',
  'late',
  'delivered_on_time',
  'delivered_late',
  'cancelled',
  'unknown',
] as const

export const causeCategories = [
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
  'credit_or_payment',
  'damage_or_return',
  'other',
  'not_stated',
] as const

export const responsibleParties = [
  'carrier',
  'shipper',
  'consignee',
  'broker',
  'customer',
  'nobody',
  'unknown',
] as const

export type CauseCategory = (typeof causeCategories)[number]
export type ResponsibleParty = (typeof responsibleParties)[number]

const moment = z.iso.datetime({ offset: true })
const sources = ['user', 'automation', 'integration'] as const

const lateSchema = z.object({
  minutes: z.int().min(1),
  basis: z.enum(['actual', 'eta', 'elapsed']),
  stop: z.object({
    id: z.string(),
    type: z.enum(['pickup', 'delivery']),
    name: z.string().optional(),
    city: z.string().optional(),
  }),
  planned: z.object({ start: moment, end: moment.optional(), timezone: z.string() }),
  compared: moment,
})

const causeSchema = z.object({
  category: z.enum(causeCategories),
  code: z.string().nullable(),
  party: z.enum(responsibleParties),
  confidence: z.enum(['stated', 'inferred', 'unknown']),
  quote: z.string().nullable(),
  evidence: z.array(z.string()),
})

/**
 * An event has an `eventId`, and `by` whom where that is known; a field's value has the kind of `record` that holds it.
 * `orEarlier`: it stood there at `statedAt`, and nothing tells since when.
 */
const etaSchema = z.object({
  at: moment,
  previous: moment.optional(),
  source: z.enum([...sources, 'field']),
  by: z.string().optional(),
  statedAt: moment.optional(),
  orEarlier: z.boolean().optional(),
  record: z.enum(['order', 'task']).optional(),
  eventId: z.string().optional(),
})

const lastUpdateSchema = z.object({
  by: z.string().nullable(),
  at: moment,
  what: z.string(),
  source: z.enum(sources),
  eventId: z.string(),
})

const doneSchema = z.object({
  at: moment,
  by: z.string().nullable(),
  what: z.string(),
  eventId: z.string(),
})

const evidenceSchema = z.object({
  id: z.string(),
  kind: z.enum(['event', 'task', 'order', 'manifest']),
  at: moment,
  by: z.string().optional(),
  text: z.string(),
})

/** Times are ISO 8601 with the stop's offset; every id in `cause.evidence` is an id of `evidence`. */
export const delayExplanationSchema = z.object({
  order: orderHeadSchema,
  state: z.enum(delayStates),
  late: lateSchema.nullable(),
  cause: causeSchema,
  eta: etaSchema.nullable(),
  lastUpdate: lastUpdateSchema.nullable(),
  impact: z.array(z.string()),
  doneSoFar: z.array(doneSchema),
  nextAction: z.string().nullable(),
  unknowns: z.array(z.string()),
  evidence: z.array(evidenceSchema),
  summary: z.string(),
})

export type DelayState = (typeof delayStates)[number]
export type DelayExplanation = z.infer<typeof delayExplanationSchema>
export type Late = NonNullable<DelayExplanation['late']>
export type Cause = DelayExplanation['cause']
export type Evidence = DelayExplanation['evidence'][number]
export type Audience = 'internal' | 'customer'
