/** Workflow (b): two people move from the day shift to the night shift, and the members prove it. */
import { type Demo, itemsOf } from './steps.ts'

export async function teamWorkflow(demo: Demo) {
  demo.heading("(b) “Move usr_102 and usr_105 from 'Day Shift Ops' to 'Night Shift Ops'.”")
  const people = ['usr_102', 'usr_105']
  const day = await groupId(demo, 'Day Shift Ops')
  const night = await groupId(demo, 'Night Shift Ops')
  const taken = await demo.ask('update_a_roserocket_user_group_member_by_id', {
    group_id: day,
    remove: people,
  })
  demo.check('both were removed', taken.removed === people.length)
  const given = await demo.ask('update_a_roserocket_user_group_member_by_id', {
    group_id: night,
    add: people,
  })
  demo.check('both were added', given.added === people.length)
  const onDays = await memberIds(demo, day)
  const onNights = await memberIds(demo, night)
  demo.check(
    'neither is on days any more',
    people.every((person) => !onDays.includes(person)),
  )
  demo.check(
    'both are on nights',
    people.every((person) => onNights.includes(person)),
  )
}

/** Finds a group by its exact name. */
export async function groupId(demo: Demo, name: string): Promise<string> {
  const { groups } = await demo.ask('roserocket_user_groups_search', { name })
  const group = itemsOf(groups).find((candidate) => candidate.name === name)
  demo.check(`${name} is found`, group !== undefined)
  return String(group?.id)
}

export async function memberIds(demo: Demo, group: string): Promise<string[]> {
  const { members } = await demo.ask('list_all_roserocket_user_group_members', { group_id: group })
  return itemsOf(members).map(({ id }) => String(id))
}
