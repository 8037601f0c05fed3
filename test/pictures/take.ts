/**
 * Takes the README's pictures: `npm run pictures`. With `-- --all` every view (or with `-- --all options` those whose name
 * has that word) in every theme and width instead, into `.output/pictures`, to be looked at.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openStage, pairStage } from '../helpers/open-stage.ts'
import { pairedViews, type ShownView, type Stage, unpairedViews } from '../helpers/shown-views.ts'
import { root } from '../helpers/source-tree.ts'
import { chosenPictures, connectPicture, windowPicture } from './chosen.ts'
import { keepPicture } from './optimise.ts'
import { takeConnectPicture, takeConnectStates } from './take-connect.ts'
import { takeWidgets } from './take-widgets.ts'

const [, , flag, word = ''] = process.argv
const all = flag === '--all'
const stage = await openStage({ width: 400, height: 860 })
try {
  if (all) await everyPicture(join(root, '.output/pictures'))
  else await chosenOnes(import.meta.dirname)
} finally {
  await stage.house[Symbol.asyncDispose]()
}
if (all) await takeConnectStates(join(root, '.output/pictures'))
else {
  await takeConnectPicture(join(import.meta.dirname, connectPicture.file), connectPicture)
  takeWindow()
}
await takeWidgets(all ? join(root, '.output/pictures') : import.meta.dirname, { all })

async function chosenOnes(folder: string): Promise<void> {
  await pairStage(stage)
  for (const { file, view, theme, width, height } of chosenPictures) {
    const shown = pairedViews.find(({ name }) => name === view)
    if (shown === undefined) throw new Error(`there is no view called ${view}`)
    await stage.set({ theme })
    const page = await openAt(shown, stage, { width, height })
    const devtools = await page.context().newCDPSession(page)
    // Twice as fine, for screens that are.
    const clip = { x: 0, y: 0, width, height, scale: 2 }
    const { data } = await devtools.send('Page.captureScreenshot', {
      format: 'png',
      clip,
      captureBeyondViewport: true,
    })
    await keepPicture(Buffer.from(data, 'base64'), join(folder, file))
    await devtools.detach()
  }
}

async function everyPicture(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const take = async (view: ShownView) => {
    for (const width of [320, 400, 600]) {
      const page = await openAt(view, stage, { width, height: 860 })
      for (const theme of width === 400 ? ['light', 'dark', 'contrast'] : ['light']) {
        await stage.set({ theme })
        await page.locator(`:root[data-theme="${theme}"]`).waitFor()
        await page.waitForTimeout(150)
        const file = `${view.name.replace(/\W+/gu, '-')}-${theme}-${width}.png`
        await page.screenshot({ path: join(folder, file), fullPage: true })
      }
    }
  }
  const wanted = ({ name }: ShownView) => name.includes(word)
  for (const view of unpairedViews.filter(wanted)) await take(view)
  await pairStage(stage)
  for (const view of pairedViews.filter(wanted)) await take(view)
}

async function openAt(view: ShownView, on: Stage, size: { width: number; height: number }) {
  for (const page of [on.panel, on.wide]) await page.setViewportSize(size)
  const page = await view.open(on)
  await page.evaluate('scrollTo(0, 0)')
  await page.mouse.move(0, 0)
  await page.waitForTimeout(300)
  return page
}

/** The window needs a screen; where there is none, one is made. */
function takeWindow(): void {
  const { width, height } = windowPicture
  const script = join(import.meta.dirname, 'take-window.ts')
  const screen = ['-a', '-s', `-screen 0 ${width}x${height}x24`]
  try {
    execFileSync('xvfb-run', [...screen, process.execPath, script], { stdio: 'inherit' })
  } catch (error) {
    throw new Error('The picture of the window needs "apt-get install -y xvfb xauth scrot".', {
      cause: error,
    })
  }
}
