/** What proves the paired browsers lies sealed, and its key encrypted where there is a passphrase. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { parts } from '../../../bridge/parts.ts'
import { secretsBy } from '../../../bridge/secrets/open-secrets.ts'
import { startBridge } from '../../../bridge/start.ts'
import { connectToLink } from '../../helpers/link-client.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'rosebridge-device-key-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const silent = () => {}
const start = (secretsKey: string | undefined, isInner = false) =>
  startBridge({
    ...parts,
    dataDir,
    port: 0,
    sandbox: {},
    autoDeletes: false,
    isInner,
    now: () => new Date(),
    log: { info: silent, warn: silent, error: silent, debug: silent },
    openSecrets: secretsBy({ secretsIn: 'file', secretsKey }),
  })
const kept = () => readFileSync(join(dataDir, 'secrets', 'link-key.secret'), 'utf8')

test('a browser stays paired when a passphrase is set, from then on the key is encrypted, and needs it', async () => {
  const plain = await start(undefined)
  const browser = await connectToLink(Number(new URL(plain.url).port))
  const pairing = await browser.pair(plain.pairingCode)
  await plain.close()
  const key = kept()
  expect(key).toMatch(/^[\w-]{43}$/)

  for (const again of [1, 2]) {
    const bridge = await start('a passphrase')
    const same = await connectToLink(Number(new URL(bridge.url).port))
    expect(await same.prove(pairing), `start ${again}`).toBeDefined()
    await bridge.close()
    expect(kept()).toMatch(/^rosebridge-sealed\.1\./)
    expect(kept()).not.toContain(key)
  }

  for (const wrong of [undefined, 'another']) {
    await expect(start(wrong)).rejects.toMatchObject({
      kind: 'sign_in_failed',
      nextStep: expect.stringContaining('pair the browsers anew'),
    })
  }
  // What a program starts for itself has no browser, and must not fail for one.
  await (await start(undefined, true)).close()
  expect(kept()).toMatch(/^rosebridge-sealed\.1\./)
})
