/** A waiting write in lines a person reads before deciding, and one that is let through in lines to end it by. */
import type {
  FieldChange,
  PendingApproval,
  RecordChange,
  StandingApproval,
} from '../../shared/approvals.ts'
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

/** What is let through without asking, for whom, until when and by whose leave. */
export function standingLines(standing: StandingApproval, now: Date): string {
  const { id, title, serverName, client, records, by, until } = standing
  const leftMinutes = Math.max(1, Math.ceil((Date.parse(until) - now.getTime()) / 60_000))
  return [
    `Let through without asking: ${title}  (${id})`,
    namedLines([
      ['For', `${client ?? 'an unnamed client'}, through the MCP server "${serverName}"`],
      [
        'Records',
        records.map(({ objectKey, label }) => `${objectKey} ${oneLine(label)}`).join(', '),
      ],
      ['Time left', leftMinutes === 1 ? '1 minute' : `${leftMinutes} minutes`],
      ['Allowed by', by],
    ]),
    `  End:   rosebridge approvals end ${id}`,
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
