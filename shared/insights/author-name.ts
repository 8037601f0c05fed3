/** The name an author goes by, in the language of the answer. */
import type { Note } from './notes.ts'
import type { Speech } from './speech.ts'

/** A person's own name or address; what a machine is called where it has none. */
export function authorName(
  { name, machine }: NonNullable<Note['author']>,
  { story }: Speech,
): string {
  return machine === undefined ? name : story.machine(machine)
}
