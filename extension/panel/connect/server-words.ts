/** What a server may do, in words, and what is to be said about it. */
import type { PanelExchanges } from '../../messages.ts'
import { connectWords } from '../../words/connect-words.ts'
import { words } from '../../words/words.ts'

export type Server = PanelExchanges['servers.list']['reply']['servers'][number]

const writing = ['write', 'create', 'update', 'delete']

/** Whether a method changes records; names of tools are taken for such that may. */
export function changesRecords(method: string): boolean {
  return writing.includes(method) || /^(create|update|upsert|delete|roserocket)_/u.test(method)
}

/** Whether any of its methods does. */
export function mayWrite({ config }: Pick<Server, 'config'>): boolean {
  return config.methods === undefined || config.methods.some(changesRecords)
}

/** Nothing is excepted: the preset `full`. */
export function isFull({ config }: Pick<Server, 'config'>): boolean {
  return config.methods === undefined && config.tags === undefined
}

/** `read, answers – orders and stops, documents; every write asks a person`. */
export function allowsWords(server: Pick<Server, 'config'>): string {
  const { servers: say } = connectWords.value
  const { methods, tags, approval } = server.config
  const may = methods?.map((name) => say.methods[name] ?? name).join(', ') ?? say.everything
  const about = tags?.map((name) => say.tags[name] ?? name).join(', ') ?? say.allRecords
  const writes = mayWrite(server) ? `; ${approval === 'ask' ? say.asks : say.atOnce}` : ''
  return `${may} – ${about}${writes}`
}

/** A program still goes by a list of tools older than the one served. */
export function isStale(server: Server): boolean {
  return server.stale_list === true
}

/** When it ends: as `onDay` says it of a day, when the bridge stops, or never. */
export function endWords(
  { expires_at, ends_with_process }: Server,
  onDay: (day: string) => string,
): string {
  const { servers: say } = connectWords.value
  if (expires_at === null) return ends_with_process ? say.endsWithBridge : say.neverExpires
  const day = new Intl.DateTimeFormat(words.value.locale, { dateStyle: 'medium' })
  return onDay(day.format(new Date(expires_at)))
}
