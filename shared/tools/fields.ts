/** The inputs that several tools share: one schema each, its words telling a model where the value comes from. */
import { z } from 'zod'

export const objectKeyField = z
  .string()
  .min(1)
  .describe('Record type: order, task, stop, manifest, customer, partner, invoice, document, …')

export const idField = z.string().min(1).describe("A record's id, from any list, get or find tool")

export const externalIdField = z
  .string()
  .min(1)
  .describe('Your own key of the record: PO, load or ERP id')

export const jsonField = z
  .record(z.string(), z.unknown())
  .describe('Fields as Rose Rocket names them; connections as {"id"}')

export const fieldsField = z
  .array(z.string().min(1))
  .max(50)
  .optional()
  .describe('Field paths, e.g. poNum, customer.name, tasks.status')

export const cursorField = z.string().optional().describe('nextCursor of the page before')

/** An instant with its offset; a bare date or local time has no single meaning across stops. */
export const instantField = z
  .string()
  .refine((text) => isoInstant.safeParse(text).success, {
    error: 'must be an ISO instant with Z or an offset, e.g. 2026-11-22T08:00:00Z',
  })
  .meta({ format: 'date-time' })
const isoInstant = z.iso.datetime({ offset: true })

export const groupIdField = z.string().min(1).describe('From list or search of user groups')

/** A trimmed record: its id and whatever fields it has. */
export const recordOutput = z.looseObject({ id: z.string() })

/** What a write answers with instead of its result while a person has to approve it. */
export const approvalOutput = z.object({
  id: z.string(),
  expiresAt: z.string(),
  nextStep: z.string(),
})

/** The output of every write that answers with the record: the record, or the approval it waits for. */
export const writtenRecordOutput = z.object({
  record: recordOutput.optional(),
  cut: z.array(z.string()).optional(),
  approval: approvalOutput.optional(),
})

/** The output of every delete. */
export const deletedOutput = z.object({
  deleted: z.array(z.string()).optional(),
  approval: approvalOutput.optional(),
})
