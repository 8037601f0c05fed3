/** The ways to the panel that begin elsewhere: the menu of selected text, keys of the browser's, and the first install. */
import { type Browser, browser } from 'wxt/browser'
import type { Errand } from '../messages.ts'
import { openPanel, openPanelTab } from '../open-panel.ts'
import type { Errands } from './errands.ts'

const menuId = 'look_up'
const takenWithinMs = 300
/** The most the look-up takes. */
const longestText = 500

/** Sends a person's wish to the panel of a window and opens that panel. */
export type Send = (errand: Errand, windowId: number | undefined) => void

/**
 * Makes the sender. The errand waits until the panel is there; `lastWindow` is the window a person was last in, for
 * askers that know none.
 */
export function createSend(options: {
  readonly errands: Errands
  readonly lastWindow: () => number | undefined
}): Send {
  const { errands, lastWindow } = options
  const sendTo = (errand: Errand, target: number) => {
    // The gesture ends with the first await, so the panel is opened before anything else.
    const opening = openPanel(target)
    errands.leave(errand, target)
    void opening.then(async (isOpen) => {
      if (isOpen) return
      // A panel that was open and in sight has taken it by now.
      await new Promise((resolve) => setTimeout(resolve, takenWithinMs))
      if (errands.waiting()?.windowId === target) await openPanelTab(target)
    })
  }
  return (errand, windowId) => {
    const target = windowId === undefined || windowId < 0 ? lastWindow() : windowId
    if (target !== undefined) return sendTo(errand, target)
    // A worker that was woken by the asking itself: what is asked for is worth more than the gesture.
    void browser.windows.getLastFocused().then(({ id }) => {
      if (id !== undefined) sendTo(errand, id)
    })
  }
}

/** Which window a person was last in, kept at hand: asking for it would cost the gesture. */
export function watchLastWindow(): () => number | undefined {
  let last: number | undefined
  const see = (windowId: number | undefined) => {
    if (windowId !== undefined && windowId !== browser.windows.WINDOW_ID_NONE) last = windowId
  }
  browser.windows.onFocusChanged.addListener(see)
  browser.tabs.onActivated.addListener(({ windowId }) => see(windowId))
  void browser.windows.getLastFocused().then(
    ({ id }) => see(last ?? id),
    () => {},
  )
  return () => last
}

/** Listens to the menu of selected text. Browsers keep the entry itself; it is made anew with every version. */
export function listenToMenu(send: Send): void {
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll()
    browser.contextMenus.create({
      id: menuId,
      title: browser.i18n.getMessage('lookUpSelection'),
      contexts: ['selection'],
    })
  })
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    const text = selectionText.trim().slice(0, longestText)
    if (menuItemId === menuId && text !== '') send({ kind: 'look_up', text }, tab?.windowId)
  })
}

/** Listens to the keys that a person may set in the browser's own page for them. */
export function listenToCommands(send: Send): void {
  browser.commands.onCommand.addListener((name: string, tab?: Browser.tabs.Tab) => {
    if (name === 'look_up') send({ kind: 'look_up', text: '' }, tab?.windowId)
    if (name === 'why_late') send({ kind: 'shortcut', name }, tab?.windowId)
  })
}

/** Opens the welcome page, once: at the first install, and only where nothing is paired yet. */
export function welcomeNewcomers(isPaired: () => Promise<boolean>): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason !== 'install' || (await isPaired())) return
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
  })
}
