/** A waiting write in lines a person reads before deciding. */
import type { FieldChange, PendingApproval, RecordChange } from '../../shared/approvals.ts'
import { namedLines } from './wording.ts'

/** Who asks, what for, and each field as it is and as it would be. */
export function approvalLines(pending: PendingApproval, now: Date): string {
  const { id, title, serverName, client, records, expiresAt, canStand } = pending
  const leftSeconds = Math.max(0, Math.round((Date.parse(expiresAt) - now.getTime()) / 1_000))
  return [
    `${title}  (${id})`,
    namedLines([
      ['Asked by', `${client ?? 'an unnamed client'}, through the MCP server "${serverName}"`],
      ['Time left', `${leftSeconds} seconds`],
    ]),
    ...records.flatMap(recordLines),
    `  Allow: rosebridge approvals allow ${id}${canStand ? ' [--minutes 10]' : ''}`,
    `  Deny:  rosebridge approvals deny ${id}`,
  ].join('\n')
}

const verbs = { create: 'New', update: 'Change', delete: 'DELETE' } as const

function recordLines({ objectKey, label, id, change, fields, moreFields }: RecordChange): string[] {
  const which = id === null || id === label ? '' : ` [${oneLine(id)}]`
  return [
    `  ${verbs[change]} ${objectKey}: ${oneLine(label)}${which}`,
    ...fields.map((field) => `    ${fieldLine(field)}`),
    ...(moreFields === undefined ? [] : [`    and ${moreFields} more fields`]),
  ]
}

function fieldLine({ field, before, after, hiddenCharacters }: FieldChange): string {
  const hidden =
    hiddenCharacters === undefined ? '' : ` (and ${hiddenCharacters} invisible characters)`
  const words = (text: string | null) => (text === null ? 'nothing' : oneLine(text))
  return `${oneLine(field)}: ${words(before)} -> ${words(after)}${hidden}`
}

/** Line breaks of the text must not look like lines of ours. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' / ')
}
