/** A command line that names no command: help for people, one JSON value for programs, exit 2. */
import { expect, it } from 'vitest'
import { jsonOf, runHere } from './cli-process.ts'

it.each([[['--json']], [['mcp', '--json']], [['token', '--json']]])('%j', async (args) => {
  const outcome = await runHere(args)
  expect(outcome.code).toBe(2)
  expect(jsonOf(outcome)).toMatchObject({
    error: { kind: 'invalid_input', message: 'No command was given.' },
  })
  expect(outcome.stderr).toContain('Usage: rosebridge')
})
