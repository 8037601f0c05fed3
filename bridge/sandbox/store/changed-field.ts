/** One change in a record's history: what was written, and what it replaced. */

export interface ChangedField {
  readonly field: string
  readonly value: unknown
  readonly prevValue: unknown
  readonly type: { readonly key: string; readonly configKey: 'type' }
}
