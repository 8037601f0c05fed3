/** The name of a record where only a reference to it is shown. */
import type { StoredRecord } from './record-store.ts'

/** What a record is called where only its reference is shown; null when it has no name. */
export function displayName(record: StoredRecord): string | null {
  const { name, companyName, firstName, lastName, fileName, description } = record.fields
  const person = [firstName, lastName].filter((part) => typeof part === 'string' && part !== '')
  for (const candidate of [name, companyName, person.join(' '), fileName, description]) {
    if (typeof candidate === 'string' && candidate !== '') return candidate
  }
  return null
}
