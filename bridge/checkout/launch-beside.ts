/** Starts an installed browser of Chromium's family with the extension loaded, in a profile of its own. */
import type { BrowserContext, LaunchOptions } from 'playwright-core'
import { findProgram } from './find-program.ts'

/** A browser that runs with the extension in it. */
export interface BesideBrowser {
  readonly context: BrowserContext
  readonly extensionId: string
}

const chromium = {
  names: ['chromium', 'chromium-browser'],
  places: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
  ],
}

/** Tries what is installed, one after the other; null where nothing starts, or nothing takes the extension. */
export async function launchBeside(options: {
  /** Absolute path of the unpacked extension. */
  readonly extension: string
  /** Folder of the profile; a person's own browser is left alone. */
  readonly profile: string
  readonly searchPath: string
  /** Without a window, where there is no screen. */
  readonly headless?: boolean
}): Promise<BesideBrowser | null> {
  const { extension, profile, searchPath, headless = false } = options
  const executablePath = findProgram({ ...chromium, searchPath })
  const installed: LaunchOptions[] = [
    ...(executablePath === undefined ? [] : [{ executablePath }]),
    { channel: 'chrome' },
    { channel: 'msedge' },
  ]
  for (const browser of installed) {
    try {
      return await launch({ browser, extension, profile, headless })
    } catch {
      // Not installed, without a screen, or too old to take an extension this way: perhaps the next.
    }
  }
  return null
}

async function launch(options: {
  readonly browser: LaunchOptions
  readonly extension: string
  readonly profile: string
  readonly headless: boolean
}): Promise<BesideBrowser> {
  // Loaded only where it is wanted; the installed program has neither this library nor an extension.
  const { chromium: family } = await import('playwright-core')
  const context = await family.launchPersistentContext(options.profile, {
    ...options.browser,
    headless: options.headless,
    // As a person's own browser would be: their window, their theme, their sandbox where the system has one.
    viewport: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    chromiumSandbox: process.getuid?.() !== 0,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    args: [
      '--enable-unsafe-extension-debugging',
      '--hide-crash-restore-bubble',
      '--window-size=1400,900',
    ],
  })
  try {
    const browser = context.browser()
    if (browser === null) throw new Error('The browser has no handle.')
    // Chrome and Edge ignore --load-extension by now; over the debugging pipe all of them still load.
    const session = await browser.newBrowserCDPSession()
    const { id } = await session.send('Extensions.loadUnpacked', { path: options.extension })
    return { context, extensionId: id }
  } catch (error) {
    await context.close()
    throw error
  }
}
