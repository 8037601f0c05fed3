/** One client that calls as fast as it can, beside a panel that somebody works with. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { startBridgeInside } from '../../helpers/bridge-inside.ts'
import { connectToLink } from '../../helpers/link-client.ts'
import { serverMaker } from '../../helpers/management.ts'

/** Calls under way at once: three times what a server may make. */
const loops = 48
const rounds = 15
/** As in earnest, but for a minute that is used up sooner. */
const callLimits = { callsPerMinute: 200, concurrentCalls: 16 }

test('does not starve the panel', { timeout: 120_000 }, async () => {
  await using bridge = await startBridgeInside({ callLimits })
  const panel = await connectToLink(Number(new URL(bridge.url).port))
  await panel.pair(bridge.pairingCode)
  const work = async () => {
    for (let round = 0; round < rounds; round += 1) {
      await panel.peer.ask('tool', { tool: 'find_order', input: { query: 'O-100' } })
    }
  }
  const { url } = await serverMaker(bridge)({ name: 'noisy' })
  const script = fileURLToPath(new URL('./noisy-caller.ts', import.meta.url))
  const noisy = spawn(process.execPath, [script, url, String(loops)])
  const gone = new Promise((resolve) => noisy.once('close', resolve))
  let said = ''
  noisy.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const count = (word: string) => said.split(word).length - 1
  try {
    /** How many calls of the client are over in the time of one call of the panel: no clock, so no busy machine, matters. */
    const answersPerCall = async () => {
      const before = count('\n')
      await work()
      return (count('\n') - before) / rounds
    }
    await expect.poll(() => count('answered'), { timeout: 30_000 }).toBeGreaterThan(loops)
    const whileItMay = await answersPerCall()
    await expect
      .poll(() => count('answered'), { timeout: 60_000 })
      .toBeGreaterThanOrEqual(callLimits.callsPerMinute)
    const whileRefused = await answersPerCall()
    expect(whileItMay).toBeLessThan(loops)
    expect(whileRefused).toBeLessThan(loops)
  } finally {
    noisy.kill('SIGKILL')
    await gone
    panel.socket.close()
  }
})
