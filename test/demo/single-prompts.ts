/** The six single prompts of the published walkthrough, each one or two calls. */
import { type Demo, itemsOf, objectOf } from './steps.ts'
import { groupId, memberIds } from './team-workflow.ts'

/** `now` is the sandbox's clock, `timezone` its organisation's: "today" is a day there. */
export async function singlePrompts(
  demo: Demo,
  { now, timezone }: { now: Date; timezone: string },
) {
  demo.heading('1. “List the orders created today.”')
  const since = startOfDay(now, timezone)
  const today = await demo.ask('list_all_roserocket_objects', {
    object_key: 'order',
    created_after: since.toISOString(),
    order_by: '-createdAt',
  })
  const created = itemsOf(today.records).map(({ createdAt }) => Date.parse(String(createdAt)))
  demo.check(
    'there are some, and all are of today',
    created.length > 0 && created.every((at) => at >= since.getTime()),
  )

  demo.heading("2. “Find the order with external id 'PO-9942'.”")
  const { record } = await demo.ask('get_single_roserocket_objects_external_by_id', {
    object_key: 'order',
    external_id: 'PO-9942',
  })
  const id = String(objectOf(record).id)
  demo.check('it is found', objectOf(record).externalId === 'PO-9942')

  demo.heading('3. “Mark its delivery complete, with the time.”')
  const deliveredAt = localTime(now, timezone)
  await demo.ask('update_a_roserocket_object_by_id', {
    id,
    object_key: 'order',
    json: { status: 'delivered', actualDeliveryDate: { dateTimeInLocation: deliveredAt } },
  })
  const after = await demo.ask('get_single_roserocket_object_by_id', {
    id,
    object_key: 'order',
    fields: ['status', 'actualDeliveryDate'],
  })
  const delivered = objectOf(after.record)
  demo.check('it reads back as delivered', delivered.status === 'delivered')
  demo.check(
    'with the time',
    objectOf(delivered.actualDeliveryDate).dateTimeInLocation === deliveredAt,
  )

  demo.heading('4. “Show its history of the last 48 hours.”')
  const from = new Date(now.getTime() - 48 * 3_600_000).toISOString()
  const { events } = await demo.ask('list_all_roserocket_events', {
    record_id: id,
    object_key: 'order',
    since: from,
  })
  const times = itemsOf(events).map(({ at }) => Date.parse(String(at)))
  demo.check(
    'newest first, none older than 48 hours',
    times.length > 0 &&
      times.every(
        (at, index) =>
          at >= Date.parse(from) && at <= (times[index - 1] ?? Number.POSITIVE_INFINITY),
      ),
  )

  demo.heading("5. “Find the group 'Night Shift Dispatchers'.”")
  await groupId(demo, 'Night Shift Dispatchers')

  demo.heading("6. “Move usr_77889 to 'Weekend Operations'.”")
  const weekend = await groupId(demo, 'Weekend Operations')
  await demo.ask('update_a_roserocket_user_group_member_by_id', {
    group_id: weekend,
    add: ['usr_77889'],
  })
  demo.check('usr_77889 is a member', (await memberIds(demo, weekend)).includes('usr_77889'))
}

/** Wall clock of the zone, without an offset, as Rose Rocket writes times. */
function localTime(instant: Date, timezone: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: timezone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
    .format(instant)
    .replace(' ', 'T')
}

/** The first moment of the zone's day: midnight there, found from the wall clock now. */
function startOfDay(instant: Date, timezone: string): Date {
  const [, hours = '0', minutes = '0', seconds = '0'] =
    /T(\d+):(\d+):(\d+)/.exec(localTime(instant, timezone)) ?? []
  const elapsedMs = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
  return new Date(Math.floor(instant.getTime() / 1000) * 1000 - elapsedMs)
}
