/** The key that seals, in the store, what proves the paired browsers: in a file of its own, which only its owner reads. */
import type { Exclusively } from '../leases.ts'
import { createSecretFiles } from '../secrets/secret-files.ts'
import { newToken } from '../secrets.ts'

const name = 'link-key'

/** The key of these data, made when it is first needed. */
export async function openDeviceKey(parts: {
  readonly dataDir: string
  readonly exclusively: Exclusively
}): Promise<string> {
  // Not the keychain, which may ask its owner: a bridge without any account has to start by itself.
  const files = createSecretFiles({ dataDir: parts.dataDir, passphrase: undefined })
  const known = await files.get(name)
  if (known !== undefined) return known
  return await parts.exclusively(name, async () => {
    const made = (await files.get(name)) ?? newToken()
    await files.set(name, made)
    return made
  })
}
