/** After everything that can be done with a bridge, no secret lies about: not in logs, files, arguments or words. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type RunningSandbox, startSandbox } from '../../bridge/sandbox/start-sandbox.ts'
import { verifierOf } from '../../shared/wire/proof.ts'
import { type BridgeProcess, cliPath, startBridgeProcess } from '../helpers/bridge-process.ts'
import { clearFaults, setFault } from '../helpers/connected-bridge.ts'
import { createBrowser } from '../helpers/headless-browser.ts'
import { connectToLink } from '../helpers/link-client.ts'
import { type ConnectedClient, connectClient } from '../helpers/mcp-client.ts'
import { rawOauth, tokensOf } from '../helpers/raw-oauth.ts'
import { createSecretWatch } from '../helpers/secret-watch.ts'
import { requestOn } from '../helpers/sign-in.ts'
import { type CliOutcome, jsonOf, runCli, runHere } from './cli-process.ts'

const dataDirectory = mkdtempSync(join(tmpdir(), 'rosebridge-secrets-'))
const watch = createSecretWatch()
let sandbox: RunningSandbox
let signIn: Awaited<ReturnType<typeof recordingSignIn>>
let bridge: BridgeProcess

beforeAll(async () => {
  sandbox = await startSandbox()
  signIn = await recordingSignIn(sandbox.url)
  watch.secret('client secret', sandbox.clientSecret)
  // The one file that holds a secret by design, and that only its owner can read.
  watch.directory(dataDirectory, /[\\/]secrets[\\/][^\\/]+\.secret$/)
})
afterAll(async () => {
  await bridge?.[Symbol.asyncDispose]()
  signIn.close()
  await sandbox.close()
  rmSync(dataDirectory, { recursive: true, force: true })
})

/** Runs a command; what it says may hold no secret, unless it shows one this once. */
async function cli(args: readonly string[], { stdin = '', showsOnce = false } = {}) {
  const whole = [...args, '--json', '--data-dir', dataDirectory]
  const env = { ROSEBRIDGE_LOG_LEVEL: 'debug' }
  // With a log of its own only what signs in; the rest is the same command line, much faster.
  const outcome = args[0] === 'connect' ? await runCli(whole, { stdin, env }) : await runHere(whole)
  const name = args.slice(0, 2).join(' ')
  if (!showsOnce) watch.place(`stdout of ${name}`, outcome.stdout)
  watch.place(`stderr of ${name}`, outcome.stderr)
  return outcome
}
const shown = <Shape extends z.ZodRawShape>(outcome: CliOutcome, shape: Shape) =>
  z.looseObject(shape).parse(jsonOf(outcome))
const token = { token: z.string() }

test('connecting', async () => {
  const connect = (secret: string, ...more: string[]) =>
    cli(
      [
        ...['connect', '--name', 'Acme', '--client-id', sandbox.clientId, '--client-secret-stdin'],
        ...['--org-id', sandbox.orgId, '--user-id', sandbox.serviceAccountUserId],
        ...['--api-url', sandbox.url, '--auth-url', signIn.url, '--timezone', 'America/Toronto'],
        ...more,
      ],
      { stdin: secret },
    )
  const wrong = watch.secret('wrong client secret', 'a-client-secret-that-is-wrong')
  expect((await connect(wrong)).code).toBe(1)
  expect((await connect(sandbox.clientSecret)).code).toBe(0)
  bridge = await startBridgeProcess({
    dataDirectory,
    isSandbox: false,
    env: { ROSEBRIDGE_LOG_LEVEL: 'debug' },
  })
  watch.place('log of the bridge', () => bridge.errorText())
  watch.commandLineOf('the bridge', bridge.process.pid)
  watch.secret('first pairing code', bridge.ready.pairingCode)
})

test('pairing, and servers made by link, command and HTTP', async () => {
  const code = shown(await cli(['pair'], { showsOnce: true }), { pairingCode: z.string() })
  watch.secret('pairing code', code.pairingCode)
  const browser = await connectToLink(Number(new URL(bridge.ready.bridgeUrl).port))
  await browser.hello(null)
  await browser.peer.ask('pair', { code: watch.secret('wrong pairing code', '999 998 ') })
  const paired = await browser.pair(code.pairingCode)
  watch.secret('device secret', paired.secret)
  watch.secret('what proves the device', await verifierOf(paired.secret))
  const { url } = await browser.peer.ask('servers.create', { name: 'By link' })
  watch.secret('token of a server by link', url.split('/').at(-1) ?? '')
  const listed = await browser.peer.ask('servers.list', {})
  watch.place('list of servers in the panel', JSON.stringify(listed))
  browser.socket.close()

  const made = shown(
    await cli(['mcp', 'create', '--name', 'By command'], { showsOnce: true }),
    token,
  )
  watch.secret('token of a server by command', made.token)
  const manager = shown(await cli(['token', 'create', '--name', 'CI'], { showsOnce: true }), token)
  const headers = { authorization: `Bearer ${watch.secret('API token', manager.token)}` }
  const accounts = `${bridge.ready.bridgeUrl}/integrated-account/${bridge.ready.accountId}/mcp`
  const byHttp = await fetch(accounts, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'By HTTP', config: { approval: 'ask' } }),
  })
  const server = z.object({ id: z.string(), ...token }).parse(await byHttp.json())
  watch.secret('token of a server by HTTP', server.token)
  for (const path of [
    accounts,
    `${accounts}/${server.id}`,
    `${bridge.ready.bridgeUrl}/approvals`,
  ]) {
    watch.place(path, await (await fetch(path, { headers })).text())
  }
  await cli(['mcp', 'list'])
  await cli(['mcp', 'show', server.id])
  await cli(['token', 'list'])
  for (const client of ['claude-desktop', 'codex', 'mcp-remote']) await cli(['config', client])
})

test('signing in, renewing, ending', async () => {
  const raw = rawOauth(bridge.ready.bridgeUrl)
  const clientId = await raw.newClient()
  const { url, verifier } = raw.authorization(clientId, {
    state: watch.secret('state', 'state-that-only-the-client-may-know'),
  })
  watch.secret('verifier', verifier)
  const browser = createBrowser()
  const page = await browser.visit(url)
  const { id, number } = requestOn(page)
  watch.secret('key of the page', page.url.pathname.split('/').at(-1) ?? '')
  watch.secret('number', number)
  const wrong = watch.secret('wrong number', number === '222222' ? '333333' : '222222')
  await cli(['consents', 'allow', id, '--number', wrong])
  await cli(['consents', 'list'])
  await cli(['consents', 'allow', id, '--number', number])
  const back = await browser.visit(page.url)
  const code = watch.secret('code', back.url.searchParams.get('code') ?? '')
  const tokens = tokensOf(await raw.redeem(clientId, { code, verifier }))
  const next = tokensOf(await raw.refresh(clientId, tokens.refresh_token))
  for (const [name, some] of Object.entries({ first: tokens, next })) {
    watch.secret(`${name} access token`, some.access_token)
    watch.secret(`${name} refresh token`, some.refresh_token)
  }
  await raw.call(next.access_token, 'find_order', { query: 'PO-5561' })
  const inQuery = await fetch(`${raw.resource}?access_token=${next.access_token}`, {
    method: 'POST',
  })
  watch.place('answer to a token in the query', await inQuery.text())
  const reused = await raw.redeem(clientId, { code, verifier })
  watch.place('answer to a code used twice', JSON.stringify(reused))
  await raw.revoke(clientId, next.refresh_token)
  const dead = await raw.call(next.access_token, 'find_order', { query: 'x' })
  watch.place('answer to a dead token', `${await dead.text()} ${JSON.stringify([...dead.headers])}`)
})

test('calls that work, fail, wait for a person', { timeout: 60_000 }, async () => {
  const made = shown(await cli(['mcp', 'create', '--name', 'Calls'], { showsOnce: true }), {
    ...token,
    id: z.string(),
    url: z.string(),
  })
  watch.secret('token of the calls', made.token)
  await using client = await connectClient(made.url)
  await client.answer('explain_order_delay', { order: 'PO-5561' })
  watch.place('error of a call', JSON.stringify(await client.failure('find_order', { query: 7 })))
  await sandboxFails()
  watch.place('error upstream', JSON.stringify(await client.call('list_all_roserocket_boards')))
  for (const decision of ['allow', 'deny']) await decided(client, decision)
  const found = await fetch(`${made.url}/more`, { method: 'POST', body: '{}' })
  watch.place('answer to a longer address', await found.text())

  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [cliPath, 'stdio', '--server', made.id, '--data-dir', dataDirectory],
    env: { ROSEBRIDGE_LOG_LEVEL: 'debug' },
    stderr: 'pipe',
  })
  let said = ''
  transport.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const stdio = new Client({ name: 'stdio', version: '1' })
  await stdio.connect(transport)
  watch.commandLineOf('stdio', transport.pid ?? undefined)
  await stdio.callTool({ name: 'find_order', arguments: { query: 'PO-5561' } })
  await stdio.close()
  watch.place('stderr of stdio', said)
  await cli(['mcp', 'revoke', made.id])
  await cli(['audit'])
  await cli(['audit', '--export', join(dataDirectory, 'audit.jsonl')])
})

test('a write that the client’s own user is asked about too', async () => {
  const made = shown(
    await cli(['mcp', 'create', '--name', 'Asks twice', '--elicitation', 'also'], {
      showsOnce: true,
    }),
    { ...token, url: z.string() },
  )
  watch.secret('token of the one who asks twice', made.token)
  const client = new Client(
    { name: 'eliciting', version: '1' },
    { versionNegotiation: { mode: 'auto' }, capabilities: { elicitation: { form: {} } } },
  )
  let asked = ''
  client.setRequestHandler('elicitation/create', async ({ params }) => {
    asked = JSON.stringify(params)
    return { action: 'decline' }
  })
  await client.connect(new StreamableHTTPClientTransport(new URL(made.url)))
  const answer = await client.callTool({
    name: 'create_a_roserocket_user_group',
    arguments: { name: 'Group asked twice' },
  })
  await client.close()
  expect(asked).toContain('Group asked twice')
  watch.place('what the client’s user is asked', asked)
  watch.place('what the client is answered', JSON.stringify(answer))
})

test('looking after organisations, and after everything', async () => {
  await clearFaults(sandbox)
  for (const rest of [['list'], ['show', 'Acme'], ['check'], ['rename', 'Acme', 'Acme Freight']]) {
    expect((await cli(['accounts', ...rest])).code).toBe(0)
  }
  expect((await cli(['doctor'])).code).toBe(0)
  await cli(['tunnel', 'status'])
  const words = await runCli(['doctor', '--data-dir', dataDirectory])
  watch.place('words of the doctor', words.stdout + words.stderr)
  expect(words.stdout).toContain('Acme Freight: signed in')

  // What is there to be tried prints its own secret, in its answer; nowhere else.
  const box = spawn(process.execPath, [cliPath, 'sandbox', '--json'], {
    env: { ...process.env, ROSEBRIDGE_LOG_LEVEL: 'debug' },
  })
  let said = ''
  box.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const [line] = z.tuple([z.string()]).parse(await once(createInterface(box.stdout), 'line'))
  const printed = z.looseObject({ clientSecret: z.string() }).parse(JSON.parse(line))
  watch.secret('secret of the sandbox', printed.clientSecret)
  watch.commandLineOf('the sandbox', box.pid)
  box.kill('SIGTERM')
  await once(box, 'exit')
  watch.place('stderr of the sandbox', said)
})

test('leave no secret behind: while it runs, and after its end', async () => {
  for (const metrics of ['healthz', 'readyz', 'metrics']) {
    watch.place(metrics, await (await fetch(`${bridge.ready.bridgeUrl}/${metrics}`)).text())
  }
  expect(signIn.tokens.length).toBeGreaterThan(0)
  for (const [index, upstream] of signIn.tokens.entries()) {
    watch.secret(`token ${index + 1} of Rose Rocket`, upstream)
  }
  expect(bridge.errorText()).toContain('"level":20')
  expect(watch.leaks()).toEqual([])
  await bridge[Symbol.asyncDispose]()
  expect(watch.leaks()).toEqual([])
})

test('the watch finds what is there, in every dress', () => {
  const secret = 'a token of more than twenty characters/+'
  const found = (text: string, value = secret) => {
    const own = createSecretWatch()
    own.secret('it', value)
    own.place('the place', text)
    return own.leaks()
  }
  for (const text of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('hex')]) {
    expect(found(`before ${text} after`)).toEqual(['it in the place'])
  }
  expect(found('nothing')).toEqual([])
  expect(found('code=123456&x', '123456')).toEqual(['it in the place'])
  expect(found('at 1712345678901', '123456')).toEqual([])
  expect(() => createSecretWatch().leaks()).toThrow('nothing is being watched')
})

async function decided(client: ConnectedClient, decision: string) {
  const answered = client.call('create_a_roserocket_user_group', { name: `Group ${decision}` })
  const pending = z.object({ result: z.array(z.object({ id: z.string() })) })
  const waiting = async () => pending.parse(jsonOf(await cli(['approvals', 'list']))).result
  await expect.poll(async () => (await waiting()).length, { timeout: 20_000 }).toBe(1)
  const [{ id } = { id: '' }] = await waiting()
  await cli(['approvals', decision, id])
  watch.place(`answer of a write (${decision})`, JSON.stringify(await answered))
}

async function sandboxFails() {
  await setFault(sandbox, { path: 'boards', status: 500, times: 5 })
}

/** Rose Rocket's sign-in with an ear: passes everything on and keeps the tokens that come back. */
async function recordingSignIn(target: string) {
  const tokens: string[] = []
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const reply = await fetch(`${target}${incoming.url}`, {
      method: incoming.method ?? 'GET',
      headers: { 'content-type': incoming.headers['content-type'] ?? 'application/json' },
      ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
    })
    const text = await reply.text()
    const given = /"(?:access|refresh)_token":"([^"]+)"/g
    tokens.push(...[...text.matchAll(given)].map(([, found]) => found ?? ''))
    outgoing.writeHead(reply.status, { 'content-type': 'application/json' }).end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = addressOf(server.address())
  return { url: `http://127.0.0.1:${port}`, tokens, close: () => server.close() }
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address
}
