/** The demo build on the sandbox's own web app: boards, panels beside them, order pages, both addresses. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { type RunningSandbox, startSandbox } from '../../bridge/sandbox/start-sandbox.ts'
import {
  demoExtension,
  type LaunchedExtension,
  launchExtension,
} from '../helpers/launch-extension.ts'
import { startLink, type TestBridge } from '../helpers/start-link.ts'

let sandbox: RunningSandbox
let bridge: TestBridge
let extension: LaunchedExtension

beforeAll(async () => {
  sandbox = await startSandbox()
  bridge = await startLink()
  const address = `127.0.0.1:${bridge.port}`
  extension = await launchExtension({ address, extension: demoExtension })
  const panel = await extension.openPanel()
  await panel.getByLabel('Pairing code').fill(bridge.link.pairing.newCode().code)
  await panel.getByText('Connected', { exact: true }).waitFor()
})
afterAll(async () => {
  await extension?.close()
  await bridge?.close()
  await sandbox?.close()
})

const onScreen = () => bridge.link.onScreen({ webUrl: sandbox.webAppUrl }).page
const shows = (expected: object) =>
  vi.waitFor(() => expect(onScreen()).toMatchObject(expected), { timeout: 3_000, interval: 20 })

const orgSchema = z.object({
  boards: z.array(z.object({ id: z.string(), objectKey: z.string().optional() })),
})

describe.each(['/', '/_/'])('the web app at %s', (prefix) => {
  it('is followed from board to panel to order page and back', async () => {
    const response = await fetch(`${sandbox.webAppUrl}/web/data/org`)
    const { boards } = orgSchema.parse(await response.json())
    const board = boards.find(({ objectKey }) => objectKey === 'order') ?? boards[0]
    const page = await extension.context.newPage()
    await page.goto(`${sandbox.webAppUrl}${prefix}#/ops/boards/${board?.id}`)
    await shows({ kind: 'board', id: board?.id })

    const row = page.locator('tbody tr').filter({ hasText: /^O-/ }).first()
    const fullId = await row.locator('button').innerText()
    await row.locator('button').click()
    await shows({ kind: 'order', fullId, certainty: 'heading' })
    await page.getByRole('button', { name: 'Close' }).click()
    await shows({ kind: 'board', id: board?.id })

    await row.getByRole('link', { name: 'Open' }).click()
    await page.locator('h1').getByText(fullId, { exact: true }).waitFor()
    const id = decodeURIComponent(new URL(page.url()).hash.split('/').at(-1) ?? '')
    await shows({ kind: 'order', id, certainty: 'url' })
    await page.goBack()
    await shows({ kind: 'board', id: board?.id })
    await page.close()
  })
})
