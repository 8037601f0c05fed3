/** The program: argv and environment become one command; nothing else reads either. */
import { realpathSync } from 'node:fs'
import { findCheckout } from './checkout/checkout.ts'
import { runCommandLine } from './command-line.ts'
import { readEnvironment } from './config.ts'
import { parts } from './parts.ts'
import { secretsBy } from './secrets/open-secrets.ts'

// Node before 24 calls its SQLite experimental on every start; people can do nothing about it.
process.removeAllListeners('warning')
process.on('warning', (warning) => {
  const isAboutSqlite = warning.name === 'ExperimentalWarning' && /SQLite/i.test(warning.message)
  if (!isAboutSqlite) process.stderr.write(`${warning.name}: ${warning.message}\n`)
})

const ending = new AbortController()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const) {
  process.on(name, () => {
    // Whoever asks twice does not want to wait.
    if (ending.signal.aborted) process.exit(1)
    ending.abort()
  })
}
// A reader that went away (`| head`) ends the program quietly.
process.stdout.on('error', () => process.exit(0))

const environment = readEnvironment(process.env)
// Programs that are started from here (a browser, a tunnel) have no use for it.
delete process.env.ROSEBRIDGE_KEY

process.exitCode = await runCommandLine(process.argv.slice(2), {
  environment,
  workingDirectory: process.cwd(),
  now: () => new Date(),
  write: (text) => process.stdout.write(text),
  say: (text) => process.stderr.write(text.endsWith('\n') ? text : `${text}\n`),
  input: process.stdin,
  signal: ending.signal,
  parts: { ...parts, openSecrets: secretsBy(environment) },
  checkout: findCheckout({
    programFolder: import.meta.dirname,
    searchPath: process.env.PATH ?? '',
  }),
  // The file that was started, not this one: a bundle gives this one another name with every version.
  ownCommand: [process.execPath, realpathSync(process.argv[1] ?? import.meta.filename)],
})
