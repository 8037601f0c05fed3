/** The newest hash of the audit, kept apart: in a file of its own, which no SQL reaches. */
import { join } from 'node:path'
import { z } from 'zod'
import { RosebridgeError } from '../shared/errors.ts'
import type { KeptApart, Link } from './audit-chain.ts'
import type { AuditLinks } from './audit-links.ts'
import { readIfThere, replacePrivateFile } from './private-files.ts'
import type { Store } from './store.ts'

const fileName = 'audit-head.json'
const keptSchema = z.object({ seq: z.int().min(0), hash: z.string(), floor: z.int().min(0) })
/** Lines of calls are kept apart together: a wait for the disk for each would hold up everybody. */
const keepEveryMs = 1_000

export interface AuditHead {
  readonly path: string
  /** What is kept apart, or a sentence on why nothing is. */
  read(): KeptApart | string
  /** Whether nothing was ever kept apart here: the data are new, or of an earlier version. */
  isFirst(): boolean
  /** Takes up where an earlier process left off; `isFirst` becomes false. */
  open(): void
  /** Told of a line once it is committed. Within a second its hash is kept apart, an urgent one's at once. */
  wrote(line: Link, isUrgent: boolean): void
  /** Keeps apart that lines up to this number may be gone. Throws when the file cannot be written. */
  allowFloor(seq: number): void
  /** Takes the newest line there is for the newest that was written, whatever was kept before. */
  adopt(): void
}

/**
 * Keeps it in a file of the data directory, replaced whole and under the store's lock, so that several processes
 * never set it back. A line is on the disk before its hash is: a power cut may leave the file behind the table, which
 * shows nothing, but not ahead of it. What does not fit the table is never overwritten, else the next line would wipe
 * out the only trace.
 */
export function createAuditHead({
  store,
  links,
  onUnkept,
}: {
  readonly store: Store
  readonly links: AuditLinks
  /** Told why lines cannot be kept apart, once until they can again. */
  readonly onUnkept: (error: unknown) => void
}): AuditHead {
  const path = join(store.dataDir, fileName)
  let unkept: Link | null = null
  let floor = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let isTold = false

  const write = ({ seq, hash, floor }: KeptApart) =>
    replacePrivateFile(path, `${JSON.stringify({ seq, hash, floor })}\n`)
  const read = (): KeptApart | string => {
    try {
      const text = readIfThere(path)
      return text === undefined ? `${path} is gone.` : keptSchema.parse(JSON.parse(text))
    } catch {
      return `${path} cannot be read.`
    }
  }
  const tell = (error: unknown) => {
    if (!isTold) onUnkept(error)
    isTold = true
  }
  const isThere = () => {
    try {
      return readIfThere(path) !== undefined
    } catch {
      return true
    }
  }
  const adopt = () =>
    store.transaction(() => {
      const head = links.get('head')
      write({ ...head, floor: links.get('floor').seq })
      links.set('kept', head)
    })

  const keepOrThrow = () => {
    clearTimeout(timer)
    timer = undefined
    const wanted = unkept
    if (wanted === null) return
    // A transaction that changes something waits for the disk, also for the unhurried ones before it.
    store.transaction(() => links.set('kept', wanted))
    store.transaction(() => {
      const kept = read()
      if (typeof kept === 'string' || !links.holds(kept)) {
        return tell(
          new RosebridgeError('conflict', 'The audit does not fit what is kept apart of it.', {
            nextStep: 'See what is amiss with: rosebridge audit --verify',
          }),
        )
      }
      isTold = false
      if (kept.seq >= wanted.seq && kept.floor >= floor) return
      const newest = kept.seq < wanted.seq ? wanted : kept
      write({ ...newest, floor: Math.max(kept.floor, floor) })
    })
    unkept = null
  }
  /** A full disk must not stop a call: the line is in the table, `verify` says how far the file is behind, the next line tries again. */
  const orTell = (work: () => void) => {
    try {
      work()
    } catch (error) {
      tell(error)
    }
  }
  const keep = () => orTell(keepOrThrow)
  store.beforeClose(keep)

  return {
    path,
    read,
    isFirst: () => !links.has('kept') && !isThere(),
    open() {
      orTell(() =>
        store.transaction(() => {
          if (links.has('kept')) return
          if (isThere()) links.set('kept', links.get('head'))
          else adopt()
        }),
      )
      const kept = read()
      const head = links.get('head')
      if (typeof kept === 'string' || kept.seq >= head.seq) return
      unkept = head
      keep()
    },
    wrote(line, isUrgent) {
      // A number comes twice only when somebody took the first one out: that goes to the file before it is forgotten.
      if (unkept !== null && line.seq <= unkept.seq) keep()
      unkept = line
      if (isUrgent) return keep()
      timer ??= setTimeout(keep, keepEveryMs).unref()
    },
    allowFloor(seq) {
      try {
        keepOrThrow()
        floor = seq
        unkept = links.get('head')
        keepOrThrow()
      } catch (error) {
        throw new RosebridgeError('internal', `${path} cannot be written.`, {
          nextStep: 'Check that the disk is not full and that you may write there.',
          cause: error,
        })
      }
    },
    adopt,
  }
}
