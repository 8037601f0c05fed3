/** What is said about an approval: to the model that asked, and to whoever asks what became of it. */
import type { PendingApproval } from '../../shared/approvals.ts'
import { RosebridgeError } from '../../shared/errors.ts'
import { inOwnWords } from '../own-name.ts'

/** To a caller whose write waits. `hasPanel`: somebody is being shown it right now. */
export function waitingStep({ id, expiresAt }: PendingApproval, hasPanel: boolean): string {
  const until = `${expiresAt.slice(11, 16)} UTC`
  const command = `\`${allowCommand(id)}\``
  const where = hasPanel
    ? `in the Rosebridge panel, or with ${command}`
    : `with ${command} on the computer where Rosebridge runs (no browser is paired and open)`
  return `Nothing was changed yet. Ask the user to allow it until ${until} ${where}. Then call check_approval with this id; do not repeat the write.`
}

const allowCommand = (id: string) => inOwnWords(`rosebridge approvals allow ${id}`)

const mostFieldsAsked = 12
const longestValueAsked = 300
const mostLinesAsked = 40

/** To the client's own user: what the write would do, and what an answer there is worth. */
export function elicitationMessage(view: PendingApproval, isEnough: boolean): string {
  const { id, title, serverName, records } = view
  const short = (text: string | null) =>
    text === null
      ? 'nothing'
      : text.length <= longestValueAsked
        ? text
        : `${text.slice(0, longestValueAsked)}…`
  const lines = records.flatMap(({ label, objectKey, change, fields }) => [
    `${change} ${objectKey} ${label}`,
    ...fields
      .slice(0, mostFieldsAsked)
      .map(({ field, before, after }) => `${field}: ${short(before)} -> ${short(after)}`),
    ...(fields.length > mostFieldsAsked ? [`and ${fields.length - mostFieldsAsked} more`] : []),
  ])
  const worth = isEnough
    ? 'Your answer decides.'
    : `Denying ends it. Allowing here is not enough: it also has to be allowed in the Rosebridge panel, or with \`${allowCommand(id)}\`.`
  const shown = lines.slice(0, mostLinesAsked).map(oneLine)
  const more = lines.length > shown.length ? [`and ${lines.length - shown.length} more lines`] : []
  return [`${title}, asked through "${serverName}".`, ...shown, ...more, worth].join('\n')
}

/** Line breaks of a value must not look like lines of ours. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' / ')
}

export function deniedError(): RosebridgeError {
  return new RosebridgeError('denied', 'A person denied this write; nothing was changed.', {
    nextStep: 'Do not ask for it again unless the user says so.',
  })
}

export function expiredError(): RosebridgeError {
  return new RosebridgeError('expired', 'Nobody allowed this write in time; nothing was changed.', {
    nextStep: 'Call the tool again if the user still wants it, and tell them to allow it.',
  })
}

export function unknownApproval(id: string): RosebridgeError {
  return new RosebridgeError('not_found', `There is no approval ${id}.`, {
    nextStep:
      'Approvals live for five minutes and end with the bridge. Look at the record first; if the write did not happen, ask for it again.',
  })
}

export function unknownStanding(id: string): RosebridgeError {
  return new RosebridgeError('not_found', `No approval stands under the id ${id}.`, {
    nextStep: 'It may have ended by itself. See which stand: rosebridge approvals list',
  })
}

export function decidedAlready(id: string, state: string): RosebridgeError {
  return new RosebridgeError('conflict', `Approval ${id} was decided already (${state}).`, {
    nextStep: 'An approval works once; the next write asks anew.',
  })
}

export function tooManyWaiting(most: number): RosebridgeError {
  return new RosebridgeError('rate_limited', `${most} writes of this server wait already.`, {
    nextStep: 'Have the user decide on those first (`rosebridge approvals list`).',
  })
}
