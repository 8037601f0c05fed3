/** What the presets allow: what people usually want a server for, in one word (design 2). */
import { type PresetName, presetNames } from '../../shared/presets.ts'

export interface Preset {
  readonly title: string
  readonly methods?: readonly string[]
  readonly tags?: readonly string[]
}

export const presets = {
  dispatcher: {
    title:
      'Answers for dispatchers: insights, search, and reads of orders, customers and documents',
    methods: ['read'],
    tags: ['context', 'insights', 'search', 'events', 'orders', 'customers', 'documents'],
  },
  read_only: { title: 'Reads everything, changes nothing', methods: ['read'] },
  teams: { title: 'User groups and their members only', tags: ['user_groups'] },
  full: { title: 'Everything; writes ask a person first' },
} as const satisfies Readonly<Record<PresetName, Preset>>

/** The preset of that name (`read-only` counts as `read_only`); undefined when there is none. */
export function findPreset(name: string): Preset | undefined {
  const wanted = name.trim().toLowerCase().replaceAll('-', '_')
  const found = presetNames.find((known) => known === wanted)
  return found === undefined ? undefined : presets[found]
}
