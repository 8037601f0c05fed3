/** Instants as the wall-clock times that records carry: no zone, no offset (API notes, section 3.1). */

export interface DateTimeValue {
  readonly dateTimeInLocation: string
  readonly dateTimeInLocationEnd: string | null
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formats.set(timezone, made)
  return made
}

/** Wall-clock time of an instant in an IANA zone, as `2026-05-04T08:00:00`. */
function wallClock(instantMs: number, timezone: string): string {
  const parts: Record<string, string> = {}
  for (const part of formatOf(timezone).formatToParts(instantMs)) parts[part.type] = part.value
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}`
}

/** The same as a dateTime field value. */
export function dateTimeValue(instantMs: number, timezone: string): DateTimeValue {
  return { dateTimeInLocation: wallClock(instantMs, timezone), dateTimeInLocationEnd: null }
}

export function isTimezone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: value })
    return true
  } catch {
    return false
  }
}
