/** Reads the hand-written tables of the default world: lines of cells, days of September 2026. */

/** The cells of each line that is not empty; the last cell may hold any sign but a line break. */
export function readTable(text: string, columns: number): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const cells = line.split('|')
      return [...cells.slice(0, columns - 1), cells.slice(columns - 1).join('|')].map((cell) =>
        cell.trim(),
      )
    })
}

/** `15 15:15` in the company's zone (Central, daylight time) as an ISO instant. */
export function orgInstant(dayAndTime: string): string {
  const [day = '', time = ''] = dayAndTime.split(' ')
  return new Date(`2026-09-${day}T${time}:00-05:00`).toISOString()
}

/** `15 06:00-08:00`, or `15 06:00-` for a point in time, as wall-clock values. */
export function localWindow(text: string): { start: string; end: string | null } {
  const [day = '', hours = ''] = text.split(' ')
  const [start = '', end = ''] = hours.split('-')
  const at = (time: string) => `2026-09-${day}T${time}:00`
  return { start: at(start), end: end === '' ? null : at(end) }
}

/** A wall-clock time moved by minutes. */
export function shiftLocal(local: string, minutes: number): string {
  return new Date(Date.parse(`${local}Z`) + minutes * 60_000).toISOString().slice(0, 19)
}

const hoursWestInSummer: Readonly<Record<string, number>> = {
  'America/New_York': 4,
  'America/Detroit': 4,
  'America/Toronto': 4,
  'America/Chicago': 5,
  'America/Winnipeg': 5,
  'America/Denver': 6,
  'America/Phoenix': 7,
  'America/Los_Angeles': 7,
}

/** The instant of a wall-clock time in September in one of the zones of this world. */
export function localInstant(local: string, timezone: string): string {
  const hours = hoursWestInSummer[timezone]
  if (hours === undefined) throw new Error(`the default world does not know the zone ${timezone}`)
  return new Date(Date.parse(`${local}Z`) + hours * 3_600_000).toISOString()
}
