/** Checks of this machine: the Node that runs, the data directory, where secrets are kept. */
import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { type Check, type Finding, fail, ok, warn } from './check.ts'

const oldestNode = [22, 13] as const
const littleBytes = 200 * 1024 * 1024
const tooLittleBytes = 10 * 1024 * 1024

export const nodeCheck: Check = {
  name: 'node',
  title: 'Node',
  run() {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
    const isOld = major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])
    return [
      isOld
        ? fail(
            `${process.versions.node} is too old.`,
            `Install Node ${oldestNode.join('.')} or newer.`,
          )
        : ok(`${process.versions.node} on ${process.platform}.`),
    ]
  },
}

export const dataCheck: Check = {
  name: 'data',
  title: 'Data',
  async run({ dataDir }) {
    const found = statSync(dataDir, { throwIfNoEntry: false })
    if (found === undefined) {
      return [ok(`${dataDir} is not there yet.`, 'It is made by: rosebridge start')]
    }
    if (!found.isDirectory()) {
      return [fail(`${dataDir} is a file.`, 'Name another directory with --data-dir.')]
    }
    try {
      accessSync(dataDir, constants.R_OK | constants.W_OK)
    } catch {
      return [
        fail(
          `${dataDir} cannot be read and written by you.`,
          `Make it yours, or name another directory with --data-dir.`,
        ),
      ]
    }
    return [...rightsOf(dataDir, found.mode), await spaceOf(dataDir)]
  },
}

/** Windows keeps the directories of a user to that user by itself. */
function rightsOf(dataDir: string, mode: number): Finding[] {
  if (process.platform === 'win32') return []
  const isOpen = (each: number) => (each & 0o077) !== 0
  const secrets = join(dataDir, 'secrets')
  const isThere = statSync(secrets, { throwIfNoEntry: false }) !== undefined
  const files = [
    ...readdirSync(dataDir)
      .filter((name) => name.startsWith('rosebridge.sqlite'))
      .map((name) => join(dataDir, name)),
    ...(isThere ? readdirSync(secrets).map((name) => join(secrets, name)) : []),
  ]
  const open = files.filter((path) => isOpen(statSync(path).mode))
  if (open.length > 0) {
    return [
      fail(
        `Other people on this machine may read ${open.length === 1 ? open[0] : `${open.length} files in ${dataDir}`}.`,
        `Run: chmod 600 ${open.map((path) => `'${path}'`).join(' ')}`,
      ),
    ]
  }
  return isOpen(mode)
    ? [
        warn(
          `Other people on this machine may look into ${dataDir}.`,
          `Run: chmod 700 '${dataDir}'`,
        ),
      ]
    : [ok(`${dataDir}, readable by you alone.`)]
}

async function spaceOf(dataDir: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(dataDir)
  const free = bavail * bsize
  const words = `${Math.floor(free / 1024 / 1024).toLocaleString('en')} MB are free on its disk.`
  if (free < tooLittleBytes) return fail(words, 'Make room: nothing can be stored any more.')
  return free < littleBytes ? warn(words, 'Make room on the disk soon.') : ok(words)
}

export const secretsCheck: Check = {
  name: 'secrets',
  title: 'Secrets',
  async run({ secrets }) {
    const { place, words, why } = await secrets.placing()
    const message = `New secrets are kept in ${words}.`
    if (place === 'keychain') return [ok(message)]
    if (place === 'encrypted_file') return [ok(`${message} ${why ?? ''}`.trim())]
    return [
      warn(
        `${message} ${why ?? ''}`.trim(),
        'Set ROSEBRIDGE_KEY to a long passphrase to encrypt the file, or run Rosebridge in a desktop session that has a keychain; a secret moves when its account is connected again.',
      ),
    ]
  },
}
