/** Clients with their own OAuth sign in through a real browser, are let in by a click in the real panel, and are put out there. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { homelessEnvironment, programOf } from '../clients/foreign-program.ts'
import { axeFindings } from '../helpers/axe-findings.ts'
import { type Desk, openDesk } from '../helpers/beside-bridge.ts'
import { ClientMemory } from '../helpers/sign-in.ts'

let desk: Desk
let panel: Page
const home = mkdtempSync(join(tmpdir(), 'rosebridge-sign-in-'))
beforeAll(async () => {
  desk = await openDesk()
  panel = desk.panel
})
afterAll(async () => {
  await desk?.[Symbol.asyncDispose]()
  rmSync(home, { recursive: true, force: true })
})
beforeEach(async () => {
  await panel.bringToFront()
  await panel.getByRole('tab', { name: 'Activity' }).click()
  await panel.locator('[data-part="waiting"]').click()
})

const find = { name: 'find_order', arguments: { query: 'PO-9942' } }
const card = () => panel.locator('[data-consent]')

/** The page a client sends its person to, in a tab of its own. */
async function consentPage(address: string | URL) {
  const page = await desk.extension.context.newPage()
  await page.goto(String(address))
  const number = (await page.locator('#number').innerText()).replace(/\D/gu, '')
  return { page, number }
}

/** Types the number in the panel and lets the client in. */
async function letIn(number: string, preset: string): Promise<void> {
  await panel.bringToFront()
  await card().getByLabel('It may').selectOption(preset)
  await card().getByLabel('Number on its page').fill(number)
  await card().getByRole('button', { name: 'Let it in' }).click()
  await card().waitFor({ state: 'detached' })
}

/** Ends a server as the person does it, in the panel. */
async function revoke(name: string): Promise<void> {
  await panel.bringToFront()
  await panel.getByRole('tab', { name: 'Connect' }).click()
  const button = panel.getByRole('button', { name: `Revoke ${name}`, exact: true })
  await button.click()
  await button.click()
  await button.waitFor({ state: 'detached' })
}

it('the official client: number, click, call, refresh, revoked and out at once', async () => {
  using program = await listenForAnswer()
  const memory = new ClientMemory({ redirectUrl: program.redirectUrl })
  const url = new URL(`${desk.bridge.url}/mcp`)
  const open = async () => {
    const client = new Client(
      { name: 'oauth-test', version: '1.0.0' },
      { versionNegotiation: { mode: 'auto' } },
    )
    const transport = new StreamableHTTPClientTransport(url, { authProvider: memory })
    return { client, transport }
  }
  const first = await open()
  await expect(first.client.connect(first.transport)).rejects.toThrow()
  const { page, number } = await consentPage(memory.asked ?? '')
  expect(await page.locator('button, input, a').count()).toBe(0)

  await panel.bringToFront()
  await card().waitFor()
  const words = await card().innerText()
  for (const expected of [
    'Test desk wants to connect',
    'nobody: it gives its own name',
    `this computer (${new URL(program.redirectUrl).host})`,
    'read your data and change your data',
    'Changes nothing. Of what it asks for, this lets it read your data.',
  ]) {
    expect(words).toContain(expected)
  }
  // The number is on the page only: neither shown here, nor told by the bridge.
  expect(await panel.content()).not.toContain(number)
  expect(JSON.stringify(await desk.ask('consents.list', {}))).not.toContain(number)
  expect(await axeFindings(panel)).toEqual([])
  const button = card().getByRole('button', { name: 'Let it in' })
  expect(await button.isDisabled()).toBe(true)
  await card()
    .getByLabel('Number on its page')
    .fill(number === '000000' ? '111111' : '000000')
  await button.click()
  await card().locator('[data-error="not_allowed"]').waitFor()
  expect(await card().innerText()).toContain('4 more wrong ones end the request')

  expect(await card().locator('.warning').count()).toBe(0)
  await card().getByLabel('It may').selectOption('full')
  expect(await card().locator('.warning').innerText()).toContain('can try to steer it')
  expect(await axeFindings(panel)).toEqual([])
  await letIn(number, 'full')
  const back = await program.answer
  expect(back.get('code')).not.toBeNull()
  await first.transport.finishAuth(back)
  const { client, transport } = await open()
  await client.connect(transport)
  expect((await client.callTool(find)).isError ?? false).toBe(false)

  const token = memory.stored
  if (token !== undefined) memory.stored = { ...token, access_token: 'of-an-hour-ago' }
  expect((await client.callTool(find)).isError ?? false).toBe(false)
  expect(memory.stored?.access_token).not.toBe(token?.access_token)
  expect(memory.stored?.refresh_token).not.toBe(token?.refresh_token)

  await revoke('Test desk')
  await expect(client.callTool(find)).rejects.toThrow()
  const device = await desk.deviceWords()
  expect(
    (await desk.audit('sign_in')).map(({ outcome, approvedBy }) => [outcome, approvedBy]),
  ).toEqual([
    ['allowed', device],
    ['not_allowed', device],
    ['asked', null],
  ])
  await page.close()
  await client.close()
})

it('mcp-remote: number, click, call, refresh, revoked and out at once', async () => {
  const client = new Client(
    { name: 'before-remote', version: '1.0.0' },
    { versionNegotiation: { mode: 'legacy' } },
  )
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [
      programOf('mcp-remote', 'mcp-remote'),
      `${desk.bridge.url}/mcp`,
      ...['--allow-http', '--transport', 'http-only'],
    ],
    // No PATH: nothing that could open a browser on this machine is found.
    env: { ...homelessEnvironment(home), MCP_REMOTE_CONFIG_DIR: home, PATH: '' },
    stderr: 'pipe',
  })
  let said = ''
  transport.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const connected = client.connect(transport, { timeout: 50_000 })
  const address = () => /http:\/\/127\S+\/oauth\/authorize\S+/u.exec(said)?.[0] ?? ''
  await expect.poll(address, { timeout: 20_000 }).not.toBe('')
  const { page, number } = await consentPage(address())
  await letIn(number, 'dispatcher')
  await connected
  expect((await client.callTool(find)).isError ?? false).toBe(false)
  expect(await page.innerText('body')).toMatch(/close/iu)

  const before = spoilToken()
  expect((await client.callTool(find)).isError ?? false).toBe(false)
  const after = storedTokens()
  expect(after.access_token).not.toBe(before.access_token)
  expect(after.refresh_token).not.toBe(before.refresh_token)

  await revoke('MCP CLI Proxy')
  await expect(client.callTool(find, { timeout: 5_000 })).rejects.toThrow()
  await page.close()
  await client.close()
})

it('a client that is refused in the panel is told so', async () => {
  using program = await listenForAnswer()
  const memory = new ClientMemory({ redirectUrl: program.redirectUrl })
  const client = new Client({ name: 'oauth-test', version: '1.0.0' })
  const transport = new StreamableHTTPClientTransport(new URL(`${desk.bridge.url}/mcp`), {
    authProvider: memory,
  })
  await expect(client.connect(transport)).rejects.toThrow()
  const { page } = await consentPage(memory.asked ?? '')
  await panel.bringToFront()
  await card().getByRole('button', { name: 'Deny' }).click()
  await panel.getByText('Test desk was refused.').waitFor()
  expect((await program.answer).get('error')).toBe('access_denied')
  // A tab that is closed in the middle of its navigation is closed a minute later.
  await page.getByText('You may close this page.').waitFor()
  await page.close()
})

it('the fifth wrong number ends a request, and the panel says so', async () => {
  const memory = new ClientMemory()
  const client = new Client({ name: 'oauth-test', version: '1.0.0' })
  const transport = new StreamableHTTPClientTransport(new URL(`${desk.bridge.url}/mcp`), {
    authProvider: memory,
  })
  await expect(client.connect(transport)).rejects.toThrow()
  const { page, number } = await consentPage(memory.asked ?? '')
  const wrong = number === '000000' ? '111111' : '000000'
  await panel.bringToFront()
  for (const left of [4, 3, 2, 1]) {
    await card().getByLabel('Number on its page').fill(wrong)
    await card().getByRole('button', { name: 'Let it in' }).click()
    await card().getByText(`${left} more wrong ones`).waitFor()
  }
  await card().getByLabel('Number on its page').fill(wrong)
  await card().getByRole('button', { name: 'Let it in' }).click()
  await card().waitFor({ state: 'detached' })
  await panel.getByText('The request is refused now.').waitFor()
  expect((await desk.audit('sign_in'))[0]).toMatchObject({ outcome: 'not_allowed' })
  await page.close()
})

/** What listens at a client's own address, which the browser comes back to. */
async function listenForAnswer() {
  const { promise: answer, resolve } = Promise.withResolvers<URLSearchParams>()
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (pathname === '/callback') resolve(searchParams)
    response.end('You may close this page.')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    redirectUrl: `http://127.0.0.1:${port}/callback`,
    answer,
    [Symbol.dispose]() {
      // Not waited for: a browser holds connections that it never uses.
      server.close()
      server.closeAllConnections()
    },
  }
}

const tokensSchema = z.looseObject({ access_token: z.string(), refresh_token: z.string() })

function tokensFile(): string {
  const found = readdirSync(home, { recursive: true })
    .map(String)
    .find((name) => name.endsWith('_tokens.json'))
  if (found === undefined) throw new Error('mcp-remote keeps no tokens')
  return join(home, found)
}

function storedTokens() {
  return tokensSchema.parse(JSON.parse(readFileSync(tokensFile(), 'utf8')))
}

/** As if the hour of the access token were over. */
function spoilToken() {
  const tokens = storedTokens()
  writeFileSync(tokensFile(), JSON.stringify({ ...tokens, access_token: 'of-an-hour-ago' }))
  return tokens
}
