/** What became of the audit's lines, as `audit --verify` and the doctor say it. */
import type { ChainVerdict } from './audit-chain.ts'

type Whole = Extract<ChainVerdict, { intact: true }>
type Broken = Extract<ChainVerdict, { intact: false }>

/** How far it is whole, and what to note down to be surer still. */
export function wholeAuditWords({ lines, keptApart }: Whole, headPath: string): string {
  const { seq, hash, linesAfter } = keptApart
  return [
    `The audit is whole: ${countedLines(lines)}.`,
    seq === 0
      ? `No line's hash is kept apart from the database yet (in ${headPath}).`
      : `Kept apart from the database, in ${headPath}: line ${seq}, hash ${hash}`,
    ...(linesAfter === 0
      ? []
      : [`After that: ${countedLines(linesAfter)}, vouched for by the database alone.`]),
  ].join('\n')
}

/** What is amiss, to follow "The audit is", and what to do about it. */
export function brokenAuditWords({ brokenLine, why, against }: Broken): {
  readonly message: string
  readonly nextStep: string
} {
  const compare = 'Somebody changed the data by other means: compare them with an export or a copy.'
  return {
    message:
      brokenLine === null ? `not proven whole. ${why}` : `broken at line ${brokenLine}. ${why}`,
    nextStep:
      against === 'each_other'
        ? compare
        : 'Compare the data with an export or a copy. To go on from the lines there are: rosebridge audit --adopt (it leaves a line).',
  }
}

/** `1 line`, `1,204 lines`. */
export function countedLines(count: number): string {
  return count === 1 ? '1 line' : `${count.toLocaleString('en')} lines`
}
