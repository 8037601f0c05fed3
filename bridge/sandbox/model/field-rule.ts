/** What a field takes and how tables of fields are written down. */

export type FieldKind =
  | 'text'
  | 'number'
  | 'toggle'
  | 'date'
  | 'dateTime'
  | 'instant'
  | 'money'
  | 'multiCurrencyMoney'
  | 'select'
  | 'status'
  | 'multiSelect'
  | 'derived'

export interface FieldRule {
  readonly kind: FieldKind
  /** Values documented for a select, status or multiSelect; a world in use may add its own. */
  readonly options?: readonly string[]
  /** Kept by the system: a write is refused like a derived field's. */
  readonly readOnly?: true
}

export type FieldTable = ReadonlyMap<string, FieldRule>

/** Names of fields by kind, each list separated by spaces; options by field name. */
export interface FieldLists {
  readonly text?: string
  readonly number?: string
  readonly toggle?: string
  readonly date?: string
  readonly dateTime?: string
  readonly money?: string
  readonly multiCurrencyMoney?: string
  readonly derived?: string
  readonly status?: string
  readonly select?: Readonly<Record<string, string>>
  readonly multiSelect?: Readonly<Record<string, string>>
}

function words(list: string): string[] {
  return list.split(' ')
}

/** Builds the table of one object key. A status or select lists its options, separated by `|`. */
export function fieldTable(lists: FieldLists): FieldTable {
  const table = new Map<string, FieldRule>()
  const plain = [
    ['text', lists.text],
    ['number', lists.number],
    ['toggle', lists.toggle],
    ['date', lists.date],
    ['dateTime', lists.dateTime],
    ['money', lists.money],
    ['multiCurrencyMoney', lists.multiCurrencyMoney],
    ['derived', lists.derived],
  ] as const
  for (const [kind, names] of plain) {
    if (names !== undefined) for (const name of words(names)) table.set(name, { kind })
  }
  if (lists.status !== undefined) {
    table.set('status', { kind: 'status', options: lists.status.split('|') })
  }
  for (const [kind, fields] of [
    ['select', lists.select],
    ['multiSelect', lists.multiSelect],
  ] as const) {
    for (const [name, options] of Object.entries(fields ?? {})) {
      table.set(name, { kind, options: options.split('|') })
    }
  }
  return table
}
