/** What Rose Rocket calls by a machine name, in the language of the page. */
import { words } from '../words/words.ts'

/** A field or a kind of record; one without a name in that language is its machine name with blanks. */
export function fieldName(machineName: string): string {
  const { fields } = words.value.names
  const known = Object.hasOwn(fields, machineName) ? fields[machineName] : undefined
  return known ?? spaced(machineName)
}

/** A status as it is shown. */
export function statusName(status: string): string {
  const { options } = words.value.names
  return (Object.hasOwn(options, status) ? options[status] : undefined) ?? status
}

function spaced(machineName: string): string {
  return machineName
    .replace(/__c$/u, '')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[._-]+/gu, ' ')
    .replace(/\b\p{Lu}\p{Ll}/gu, (start) => start.toLowerCase())
}
