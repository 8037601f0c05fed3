#!/usr/bin/env node
/** The installed program: says so in words when Node is too old, before anything that would not even load. */
const oldestNode = [22, 13] as const

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const isTooOld = major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])
if (isTooOld) {
  process.stderr.write(
    `Rosebridge needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}. Update Node and try again.\n`,
  )
  process.exitCode = 1
} else {
  await import('./cli.ts')
}

export {}
