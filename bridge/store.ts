/** The store: one SQLite file in the data directory; several processes may have it open at once. */
import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { z } from 'zod'
import { RosebridgeError } from '../shared/errors.ts'
import { ensurePrivateDirectory, ensurePrivateFile } from './private-files.ts'
import { migrations } from './store-migrations.ts'

/** The database's name in the data directory. */
export const storeFileName = 'rosebridge.sqlite'
const busyTimeoutMs = 10_000

type Value = string | number | null
type Values = Readonly<Record<string, Value>>

/** A typed door to the database. Values are named (`:name` in the SQL); rows are parsed when read. */
export interface Store {
  readonly dataDir: string
  all<Row>(row: z.ZodType<Row>, sql: string, values?: Values): Row[]
  one<Row>(row: z.ZodType<Row>, sql: string, values?: Values): Row | undefined
  /** Runs one statement and answers how many rows it changed. */
  run(sql: string, values?: Values): number
  /** Runs `work` as one unit: all of it is on disk when this returns, or none of it. */
  transaction<Result>(work: () => Result): Result
  /**
   * Like `transaction`, without waiting for the disk: when this returns the work outlives the process, also
   * `kill -9`; a power cut may take the newest of it, never something from the middle.
   */
  unhurried<Result>(work: () => Result): Result
  /** Runs reads that all see the same state, without keeping anybody from writing. */
  snapshot<Result>(work: () => Result): Result
  /** Runs `work` once the transaction under way is committed, not at all when it fails; at once where there is none. */
  afterCommit(work: () => void): void
  /** A number that changes whenever another process has written; cheap enough to ask several times a second. */
  foreignChanges(): number
  /** Runs `work` when the store is about to be closed. */
  beforeClose(work: () => void): void
  close(): void
}

/**
 * Opens (and makes, and brings up to date) the store below `dataDir`.
 * What a statement acknowledged survives `kill -9` and a power cut (write-ahead log, synchronous=FULL), unless it
 * was `unhurried`.
 * Throws `RosebridgeError` (internal) when the directory or the file cannot be used; its next step says what to do.
 */
export function openStore(options: { readonly dataDir: string }): Store {
  const { dataDir } = options
  const database = openDatabase(dataDir)

  // Every text is a constant of the code, so the statements kept are few.
  const prepared = new Map<string, StatementSync>()
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? database.prepare(sql)
    prepared.set(sql, known)
    return known
  }
  const all: Store['all'] = (row, sql, values = {}) =>
    statement(sql)
      .all({ ...values })
      .map((found) => parseRow(row, found))

  let isInTransaction = false
  const afterwards: (() => void)[] = []
  const farewells: (() => void)[] = []
  const commit = <Result>(begin: 'BEGIN' | 'BEGIN IMMEDIATE', work: () => Result): Result => {
    database.exec(begin)
    isInTransaction = true
    try {
      const result = work()
      database.exec('COMMIT')
      return result
    } catch (error) {
      afterwards.length = 0
      database.exec('ROLLBACK')
      throw error
    } finally {
      isInTransaction = false
    }
  }
  const unhurried = <Result>(work: () => Result): Result => {
    database.exec('PRAGMA synchronous = NORMAL')
    try {
      return commit('BEGIN IMMEDIATE', work)
    } finally {
      database.exec('PRAGMA synchronous = FULL')
    }
  }
  /** What is begun inside another belongs to it. */
  const outermost = <Result>(work: () => Result, begin: (work: () => Result) => Result): Result => {
    if (isInTransaction) return work()
    const result = begin(work)
    for (const step of afterwards.splice(0)) step()
    return result
  }
  return {
    dataDir,
    all,
    one: (row, sql, values) => all(row, sql, values)[0],
    run: (sql, values = {}) => Number(statement(sql).run({ ...values }).changes),
    transaction: (work) => outermost(work, (whole) => commit('BEGIN IMMEDIATE', whole)),
    unhurried: (work) => outermost(work, unhurried),
    snapshot: (work) => outermost(work, (whole) => commit('BEGIN', whole)),
    afterCommit: (work) => (isInTransaction ? void afterwards.push(work) : work()),
    foreignChanges: () => Number(statement('PRAGMA data_version').get()?.data_version),
    beforeClose: (work) => void farewells.push(work),
    close() {
      for (const work of farewells.splice(0)) work()
      database.close()
    },
  }
}

function openDatabase(dataDir: string): DatabaseSync {
  const path = join(dataDir, storeFileName)
  try {
    ensurePrivateDirectory(dataDir, (names) => names.includes(storeFileName))
    ensurePrivateFile(path)
    const database = new DatabaseSync(path)
    try {
      // The wait for other processes comes first, since the change to WAL already needs the lock.
      database.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`)
      enterWriteAheadLog(database)
      database.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;')
      migrate(database)
      return database
    } catch (error) {
      database.close()
      throw error
    }
  } catch (error) {
    if (error instanceof RosebridgeError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new RosebridgeError('internal', `The data in ${dataDir} cannot be opened: ${reason}.`, {
      nextStep: `Check that ${path} is a Rosebridge file you may read and write, or name another directory with --data-dir.`,
      cause: error,
    })
  }
}

/** Two processes that make the file at the same time: SQLite refuses the second at once, without the wait. */
function enterWriteAheadLog(database: DatabaseSync): void {
  const until = Date.now() + busyTimeoutMs
  for (;;) {
    try {
      database.exec('PRAGMA journal_mode = WAL')
      return
    } catch (error) {
      const isBusy = error instanceof Error && /locked|busy/i.test(error.message)
      if (!isBusy || Date.now() > until) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}

function migrate(database: DatabaseSync): void {
  const version = () => Number(database.prepare('PRAGMA user_version').get()?.user_version)
  if (version() === migrations.length) return
  if (version() > migrations.length) {
    throw new RosebridgeError('internal', 'These data were written by a newer Rosebridge.', {
      nextStep: 'Update Rosebridge, or name another directory with --data-dir.',
    })
  }
  database.exec('BEGIN IMMEDIATE')
  try {
    // Asked again under the lock: another process may have done the work meanwhile.
    for (const step of migrations.slice(version())) database.exec(step)
    database.exec(`PRAGMA user_version = ${migrations.length}; COMMIT;`)
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}

function parseRow<Row>(row: z.ZodType<Row>, found: unknown): Row {
  const parsed = row.safeParse(found)
  if (parsed.success) return parsed.data
  const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')
  throw new RosebridgeError('internal', `A stored record cannot be read (${where}).`, {
    nextStep: 'The data were changed by something else: restore them from a copy, or start anew.',
    cause: parsed.error,
  })
}
