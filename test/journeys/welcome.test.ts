/** From the first install to the first answer: what the welcome page asks of a person, click by click. */
import type { Locator } from 'playwright-core'
import { afterEach, expect, it } from 'vitest'
import { startBridgeProcess } from '../helpers/bridge-process.ts'
import { freePort } from '../helpers/free-port.ts'
import { builtExtension, demoExtension, launchExtension } from '../helpers/launch-extension.ts'

/** The most a person may have to do. */
const mostActions = 6

const toClose: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const thing of toClose.splice(0).reverse()) await thing.close()
})

/** Acts for the person and counts it. */
function createPerson() {
  const done: string[] = []
  return {
    done,
    async clicks(what: Locator) {
      done.push(`click ${await what.innerText()}`)
      await what.click()
    },
    async types(text: string, into: Locator) {
      done.push('type the six digits')
      // As fingers do: into whatever has the focus.
      await expect.poll(() => into.evaluate((field) => field === document.activeElement)).toBe(true)
      await into.page().keyboard.type(text)
    },
  }
}

/** A browser just installed, with nothing at the bridge's address yet. */
async function install(extension: string) {
  const port = await freePort()
  const launched = await launchExtension({
    address: `127.0.0.1:${port}`,
    extension,
    keepsWelcome: true,
  })
  toClose.push(launched)
  await launched.welcome.bringToFront()
  const start = async () => {
    const bridge = await startBridgeProcess({ args: ['--port', String(port)] })
    toClose.push({
      async close() {
        await bridge[Symbol.asyncDispose]()
      },
    })
    return bridge
  }
  return { ...launched, start, person: createPerson() }
}

it('needs three actions in the demo build, and shows the answer beside the order', async () => {
  const { context, welcome, start, person, sidePanel } = await install(demoExtension)
  await welcome.getByText('npm start').waitFor()
  await person.clicks(welcome.getByRole('button', { name: 'Copy the command' }).first())

  const bridge = await start()
  await person.types(bridge.ready.pairingCode, welcome.getByLabel('Pairing code'))
  await welcome.getByText('Paired. To the bridge this browser is').waitFor()

  // The page itself shows a first answer before anything else is clicked.
  const answer = welcome.locator('[data-first-answer]')
  await answer.waitFor({ timeout: 20_000 })
  const order = await answer.getAttribute('data-first-answer')
  expect(await answer.innerText()).toMatch(/\d+ (?:d|h|min).* late/)

  const opened = context.waitForEvent('page')
  await person.clicks(welcome.getByRole('button', { name: /with the panel beside it/ }))
  const page = await opened
  expect(page.url()).toContain(new URL(bridge.ready.webAppUrl ?? '').host)
  const panel = await sidePanel()
  await expect
    .poll(() => panel.evaluate('document.querySelector("[data-order]")?.dataset.order'), {
      timeout: 15_000,
    })
    .toBe(order)
  await expect
    .poll(() => panel.evaluate('document.querySelector("[data-delay]")?.dataset.delay'))
    .toBe('late')

  expect(person.done).toHaveLength(3)
  expect(person.done.length).toBeLessThanOrEqual(mostActions)
})

it('shows the same in the release build, which does not know the sandbox’s pages', async () => {
  const { welcome, start, person, sidePanel } = await install(builtExtension)
  const bridge = await start()
  await person.types(bridge.ready.pairingCode, welcome.getByLabel('Pairing code'))
  const answer = welcome.locator('[data-first-answer]')
  await answer.waitFor({ timeout: 20_000 })
  await person.clicks(welcome.getByRole('button', { name: /with the panel beside it/ }))
  const panel = await sidePanel()
  await expect
    .poll(() => panel.evaluate('document.querySelector("[data-order]")?.dataset.order'), {
      timeout: 15_000,
    })
    .toBe(await answer.getAttribute('data-first-answer'))
  expect(person.done).toHaveLength(2)
})

it('opens once: a worker that starts anew does not open it again', async () => {
  const { context, welcome, killWorker } = await install(builtExtension)
  await welcome.close()
  await killWorker()
  const panel = await context.newPage()
  await panel.goto('about:blank')
  await panel.waitForTimeout(1_000)
  expect(context.pages().filter((page) => page.url().endsWith('/welcome.html'))).toEqual([])
})
