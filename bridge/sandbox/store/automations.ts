/** What the organisation's own rules change after a write: times that follow from a status. */

import type { JsonObject } from '../json-value.ts'
import { dateTimeValue } from '../local-time.ts'
import type { ChangedField } from './changed-field.ts'
import { linkedIds } from './links.ts'
import type { RecordStore, StoredRecord } from './record-store.ts'
import type { SandboxState } from './state.ts'

const timeOfStatus: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  task: {
    incomplete: 'incompleteAt',
    inprogress: 'inprogressAt',
    assigned: 'assignedAt',
    arrived: 'arrivedAt',
    complete: 'completedAt',
    problem: 'problemAt',
    canceled: 'cancelledAt',
    cancelled: 'cancelledAt',
  },
  manifest: { dispatched: 'dispatchedAt', completed: 'completedAt' },
  order: { 'in transit': 'pickedUpAt', delivered: 'deliveredAt' },
}

/** Sets the times that follow from a changed status, and tells the history as the machine it is. */
export function automate(
  state: SandboxState,
  record: StoredRecord,
  changedFields: readonly ChangedField[],
): void {
  const status = changedFields.find(({ field }) => field === 'status')?.value
  const target = typeof status === 'string' ? timeOfStatus[record.objectKey]?.[status] : undefined
  if (target === undefined || changedFields.some(({ field }) => field === target)) return
  const value = dateTimeValue(
    state.clock.nowMs(),
    zoneOf(state.records, record) ?? state.org.timezone,
  )
  setByMachine(state, record, target, { ...value })
  if (record.objectKey === 'task' && status === 'complete') closeOrder(state, record, { ...value })
}

/** The zone of the place a task belongs to. */
function zoneOf(store: RecordStore, record: StoredRecord): string | null {
  const [stopId = ''] = linkedIds(store, record, 'stop')?.ids ?? []
  const stop = store.get(stopId)
  const [placeId = ''] = (stop && linkedIds(store, stop, 'location')?.ids) ?? []
  const timezone = store.get(placeId)?.fields.timezone
  return typeof timezone === 'string' ? timezone : null
}

/** The last delivery of an order marks the time on the order itself. */
function closeOrder(state: SandboxState, task: StoredRecord, value: JsonObject): void {
  const store = state.records
  const [orderId = ''] = linkedIds(store, task, 'order')?.ids ?? []
  const order = store.get(orderId)
  if (order === undefined || task.fields.taskType !== 'delivery') return
  const deliveries = (linkedIds(store, order, 'tasks')?.ids ?? [])
    .map((id) => store.get(id)?.fields)
    .filter((fields) => fields?.taskType === 'delivery')
  if (deliveries.every((fields) => fields?.status === 'complete')) {
    setByMachine(state, order, 'lastDeliveryCompletedAt', value)
  }
}

function setByMachine(
  state: SandboxState,
  record: StoredRecord,
  field: string,
  value: JsonObject,
): void {
  const prevValue = record.fields[field] ?? null
  record.fields[field] = value
  state.records.touch(record.objectKey)
  state.events.append({
    recordId: record.id,
    objectKey: record.objectKey,
    type: 'mutate',
    userId: null,
    json: {
      $source: 'automation',
      actor: { widgetKey: null, isUserSubmitted: false },
      recordId: record.id,
      objectKey: record.objectKey,
      changedFields: [{ field, value, prevValue, type: { key: 'dateTime', configKey: 'type' } }],
      automationResults: [
        {
          opName: `${record.objectKey}.statusTimes.setValue`,
          actionDetails: { actionKey: 'setValue', toPath: field },
          conditionResults: true,
          runResult: { copiedValue: value },
        },
      ],
    },
  })
}
