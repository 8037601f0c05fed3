/** The end of a bridge: a part that does not end well keeps none of the others alive. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parts } from '../../bridge/parts.ts'
import { startBridge } from '../../bridge/start.ts'
import { storeFileName } from '../../bridge/store.ts'

test('a sandbox that fails to end is told in the log, and the store is closed all the same', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'rosebridge-end-'))
  const told: string[] = []
  const note = (_facts: unknown, message: string) => told.push(message)
  let endSandbox = async () => {}
  const bridge = await startBridge({
    ...parts,
    dataDir,
    port: 0,
    autoDeletes: false,
    sandbox: {},
    now: () => new Date(),
    log: { info: () => {}, debug: () => {}, warn: note, error: note },
    async startSandbox(choice) {
      const sandbox = await parts.startSandbox(choice)
      endSandbox = () => sandbox.close()
      return { ...sandbox, close: () => Promise.reject(new Error('stuck')) }
    },
  })
  const log = join(dataDir, `${storeFileName}-wal`)
  expect(existsSync(log)).toBe(true)
  await bridge.close()
  // The last one to close the store takes its write-ahead log away.
  expect(existsSync(log)).toBe(false)
  expect(told).toEqual(['a part of the bridge did not end well'])
  await endSandbox()
  rmSync(dataDir, { recursive: true, force: true })
})
