/** The key that seals, in the store, what proves the paired browsers: in a file of its own, which only its owner reads. */
import { RosebridgeError } from '../../shared/errors.ts'
import type { Exclusively } from '../leases.ts'
import type { SecretFiles } from '../secrets/secret-files.ts'
import { newToken } from '../secrets.ts'

const name = 'link-key'

/**
 * The key of these data, made when it is first needed; encrypted from the first start with ROSEBRIDGE_KEY on.
 * Not in the keychain, which may ask its owner: a bridge without any account has to start by itself.
 * Throws sign_in_failed when it is encrypted and the passphrase is not the one.
 */
export async function openDeviceKey(parts: {
  readonly files: SecretFiles
  readonly exclusively: Exclusively
  /** A bridge inside a program, which no browser looks for. */
  readonly isInner: boolean
}): Promise<string> {
  const { files, exclusively, isInner } = parts
  const known = await files.get(name).catch((error: unknown) => {
    if (isInner) return newToken()
    throw unreadable(error)
  })
  if (known !== undefined && !(files.isEncrypted && files.isPlain(name))) return known
  return await exclusively(name, async () => {
    const kept = (await files.get(name)) ?? newToken()
    await files.set(name, kept)
    return kept
  })
}

function unreadable(cause: unknown): RosebridgeError {
  return new RosebridgeError(
    'sign_in_failed',
    'The key of the paired browsers is encrypted with another ROSEBRIDGE_KEY than this one, or than none.',
    {
      nextStep: `Set ROSEBRIDGE_KEY to the value it had; or remove secrets/${name}.secret from the data directory and pair the browsers anew.`,
      cause,
    },
  )
}
