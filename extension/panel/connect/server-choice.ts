/** What a person chooses for a server, read from its record and written as a request. Pure. */
import { presetNames } from '../../../shared/presets.ts'
import type { PanelExchanges } from '../../messages.ts'
import { changesRecords, isFull, type Server } from './server-words.ts'

/** The presets of the bridge, and a choice of one's own. */
export const presetChoices = [...presetNames, 'own'] as const
/** Days from now, or as it is, or never. */
export const endings = ['keep', '1', '7', '30', '90', 'never'] as const
export type Ending = (typeof endings)[number]

/** Actions with a tick each; `write` is the last three together. */
export const tickedMethods = ['read', 'custom', 'create', 'update', 'delete'] as const
export const tickedTags = [
  'insights',
  'context',
  'search',
  'orders',
  'customers',
  'documents',
  'financials',
  'events',
  'user_groups',
  'boards',
  'objects',
  'external_ids',
  'other',
] as const

export interface Choice {
  readonly name: string
  readonly preset: (typeof presetChoices)[number]
  /** Names of methods and tools; what has no tick of its own is kept. */
  readonly methods: readonly string[]
  /** None = no limit. */
  readonly tags: readonly string[]
  readonly approval: 'ask' | 'auto'
  readonly ends: Ending
}

/** What `write` stands for. */
const writes = ['create', 'update', 'delete']

/** The choice that a server stands for now. */
export function choiceOf({ name, config }: Server): Choice {
  const methods = (config.methods ?? ['read', 'write']).flatMap((method) =>
    method === 'write' ? writes : [method],
  )
  return {
    name,
    preset: isFull({ config }) ? 'full' : 'own',
    methods,
    tags: config.tags ?? [],
    approval: config.approval,
    ends: 'keep',
  }
}

/** Ticked or not: the list with or without the name. */
export function toggled(list: readonly string[], name: string): readonly string[] {
  return list.includes(name) ? list.filter((known) => known !== name) : [...list, name]
}

/** Whether it would change records without asking anybody. */
export function isSilentWriter({ preset, methods, approval }: Choice): boolean {
  const may =
    preset === 'full' || preset === 'teams' || (preset === 'own' && methods.some(changesRecords))
  return approval === 'auto' && may
}

/** What the bridge is asked for; only what differs from the record. */
export function requestOf(
  server: Server,
  choice: Choice,
  now: Date,
): PanelExchanges['servers.update']['request'] {
  const { preset, methods, tags, approval, ends } = choice
  const name = choice.name.trim()
  const all = ['read', ...writes]
  const isUnlimited = all.every((method) => methods.includes(method))
  return {
    id: server.id,
    ...(name === server.name ? {} : { name }),
    ...(preset === 'own'
      ? {
          methods: isUnlimited ? null : [...methods],
          tags: tags.length === 0 ? null : [...tags],
        }
      : { preset }),
    approval,
    ...(ends === 'keep' ? {} : { expires_at: endOf(ends, now) }),
  }
}

function endOf(ends: Exclude<Ending, 'keep'>, now: Date): string | null {
  if (ends === 'never') return null
  return new Date(now.getTime() + Number(ends) * 86_400_000).toISOString()
}
