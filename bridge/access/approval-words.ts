/** What is said about an approval: to the model that asked, and to whoever asks what became of it. */
import type { PendingApproval } from '../../shared/approvals.ts'
import { RosebridgeError } from '../../shared/errors.ts'

/** To a caller whose write waits. `hasPanel`: somebody is being shown it right now. */
export function waitingStep({ id, expiresAt }: PendingApproval, hasPanel: boolean): string {
  const until = `${expiresAt.slice(11, 16)} UTC`
  const where = hasPanel ? 'in the Rosebridge panel, or ' : ''
  return `Nothing was changed yet. Ask the user to allow it until ${until} ${where}with \`rosebridge approvals allow ${id}\`. Then call check_approval with this id; do not repeat the write.`
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
