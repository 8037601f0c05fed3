/** Which bridges run on these data: each says so in the store, and the dead ones are found out. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Store } from './store.ts'

const bridgeRowSchema = z.object({
  id: z.string(),
  pid: z.number(),
  port: z.number(),
  account_id: z.string().nullable(),
  version: z.string(),
  started_at: z.string(),
  is_inner: z.union([z.literal(0), z.literal(1)]),
})
/** A bridge that said it runs. `account_id`: the only account it serves; null = all connected ones. `is_inner`: 1 = for one program. */
export type RunningBridge = z.infer<typeof bridgeRowSchema>

const healthSchema = z.object({
  ok: z.literal(true),
  name: z.literal('rosebridge'),
  version: z.string(),
})
const probeTimeoutMs = 1_500

/** The version of the Rosebridge that answers on that port of this machine; null when none does. */
export async function probeBridge(port: number): Promise<{ readonly version: string } | null> {
  const answered = await askHealth(port)
  return answered === 'silent' ? null : answered
}

/** `silent`: something may be there, but it is too busy to say what. */
async function askHealth(port: number): Promise<{ readonly version: string } | null | 'silent'> {
  const signal = AbortSignal.timeout(probeTimeoutMs)
  try {
    const reply = await fetch(`http://127.0.0.1:${port}/healthz`, { redirect: 'error', signal })
    return healthSchema.parse(await reply.json())
  } catch {
    return signal.aborted ? 'silent' : null
  }
}

/** Says that this process serves on that port. Answers its id; whatever is bound to it ends with `unregister`. */
export function registerBridge(
  store: Store,
  bridge: Omit<RunningBridge, 'id' | 'started_at'> & { readonly now: Date },
): string {
  const { now, ...facts } = bridge
  const id = randomUUID()
  store.run(
    `INSERT INTO bridges (id, pid, port, account_id, version, started_at, is_inner)
     VALUES (:id, :pid, :port, :account_id, :version, :started_at, :is_inner)`,
    { ...facts, id, started_at: now.toISOString() },
  )
  return id
}

/** Takes the bridge out of the store, with the servers and tokens that were to end with it. */
export function unregisterBridge(store: Store, id: string): void {
  store.run('DELETE FROM bridges WHERE id = :id', { id })
}

/** The bridges that really run and serve everybody, newest first. */
export async function findRunningBridges(store: Store): Promise<RunningBridge[]> {
  return (await findEveryBridge(store)).filter(({ is_inner }) => is_inner === 0)
}

/** The same with those that serve one program only. */
export async function findEveryBridge(store: Store): Promise<RunningBridge[]> {
  const { running } = await surveyBridges(store)
  return running
}

/** The ids of the bridges that say they serve everybody, as one word: it differs when one has come or gone. */
export function saidBridges(store: Store): string {
  const row = z.object({ id: z.string() })
  return store
    .all(row, 'SELECT id FROM bridges WHERE is_inner = 0 ORDER BY id')
    .map(({ id }) => id)
    .join()
}

/** Removes bridges that died without saying so (killed, power cut), with what was to end with them. */
export async function sweepDeadBridges(store: Store): Promise<void> {
  const { dead } = await surveyBridges(store)
  for (const { id } of dead) unregisterBridge(store, id)
}

/** Every bridge that said it runs: those that answer, those whose process is there but says nothing, and those that are gone. */
export async function surveyBridges(store: Store): Promise<{
  readonly running: RunningBridge[]
  readonly silent: RunningBridge[]
  readonly dead: RunningBridge[]
}> {
  const said = store.all(bridgeRowSchema, 'SELECT * FROM bridges ORDER BY started_at DESC')
  const answers = await Promise.all(
    said.map(({ pid, port }) => (isAlive(pid) ? askHealth(port) : null)),
  )
  const isRunning = (index: number) => {
    const answered = answers[index] ?? null
    return answered !== null && answered !== 'silent'
  }
  return {
    running: said.filter((_, index) => isRunning(index)),
    silent: said.filter((_, index) => answers[index] === 'silent'),
    dead: said.filter((_, index) => (answers[index] ?? null) === null),
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process of someone else is alive too, though we may not signal it.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
