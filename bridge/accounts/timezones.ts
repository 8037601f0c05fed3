/** Time zones by their IANA names. */
import { RosebridgeError } from '../../shared/errors.ts'

/** Whether the runtime knows that zone. */
export function isTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format() !== '' && !/^[+-]/.test(name)
  } catch {
    return false
  }
}

/** The zone as given. Throws invalid_input for one nobody knows. */
export function parseTimezone(name: string): string {
  if (isTimezone(name)) return name
  throw new RosebridgeError('invalid_input', `${name} is not a time zone.`, {
    nextStep: 'Give an IANA name such as America/Toronto.',
  })
}

/** The zone this machine is set to. */
export function machineTimezone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
