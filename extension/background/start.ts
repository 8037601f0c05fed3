/** The worker: its parts made once and wired to the browser's events. */
import { browser } from 'wxt/browser'
import { browser as firefox } from '../polyfilled-browser.ts'
import { portNames } from '../ports.ts'
import { loadSettings, onSettingsChange } from '../settings.ts'
import { listenToAddressBar } from './address-bar.ts'
import { createAnswers } from './answers.ts'
import { type BridgeLink, createBridgeLink } from './bridge-link.ts'
import { browserName } from './browser-name.ts'
import {
  createSend,
  listenToCommands,
  listenToMenu,
  watchLastWindow,
  welcomeNewcomers,
} from './doors.ts'
import { createErrands, type Errands } from './errands.ts'
import { injectIntoOpenTabs } from './inject.ts'
import {
  closeStorageToPages,
  keepErrand,
  keepLinkState,
  keepPages,
  loadErrand,
  loadLinkState,
  loadPages,
  storedPairing,
} from './kept.ts'
import { createNotices, listenToNotices, nobodyWaits } from './notices.ts'
import { createOpenPages, withoutWindow } from './open-pages.ts'
import { createPanels } from './panels.ts'
import { showReach } from './toolbar.ts'

const alarmName = 'bridge-link'
/** The shortest period browsers allow. */
const alarmMinutes = 0.5
/** While the link stands so, or is on its way back, what was last told to wait may wait still. */
const passing = new Set(['connected', 'connecting', 'not_answering'])

/** Starts the worker. Listeners are added at once: a woken worker gets only events it listens to by then. */
export function startBackground(): void {
  closeStorageToPages()
  const known = Promise.all([loadPages(), loadLinkState()])

  const link = createBridgeLink({
    address: async () => (await loadSettings()).address,
    memory: storedPairing,
    outside: {
      openSocket: (url) => new WebSocket(url),
      fetch: (url, init) => fetch(url, init),
    },
    browser: browserName(navigator.userAgent),
    extensionVersion: browser.runtime.getManifest().version,
    now: () => new Date(),
    onState(state) {
      keepLinkState(state)
      if (state.name !== 'connected') showReach(null)
      if (!passing.has(state.name)) notices.show(nobodyWaits)
      panels.show()
    },
    onWaiting: (waiting) => notices.show(waiting),
    before: known.then(([, state]) => state),
  })
  const notices = createNotices({ onChange: () => panels.show() })
  const attend = () => {
    const isOpen = panels.count() + pages.connections() > 0
    link.attend(panels.isWatched() ? 'watched' : isOpen ? 'open' : 'none')
  }
  const pages = createOpenPages({
    instructions: async () => ({ patterns: (await loadSettings()).patterns }),
    onChange() {
      const list = pages.list()
      keepPages(list)
      link.showPages(list.map(withoutWindow))
      panels.show()
      attend()
    },
  })
  const errands = createErrands({
    now: () => new Date(),
    keep: keepErrand,
    onChange: () => panels.show(),
  })
  const panels = createPanels({
    answers: createAnswers(link, errands, showReach),
    shown: () => ({
      link: link.state(),
      pages: [...pages.list()],
      errand: errands.waiting(),
      waiting: notices.waiting(),
    }),
    onChange: attend,
  })

  void known.then(([restored]) => pages.restore(restored))
  void loadErrand().then(errands.restore)

  browser.runtime.onConnect.addListener((port) => {
    const isOurPage = port.sender?.url?.startsWith(browser.runtime.getURL('/')) ?? false
    if (port.name === portNames.page && port.sender?.tab !== undefined && !isOurPage) {
      pages.connect(port)
    } else if (port.name === portNames.panel && isOurPage) {
      panels.connect(port)
    } else {
      port.disconnect()
    }
  })
  browser.tabs.onActivated.addListener(({ tabId, windowId }) =>
    pages.activate(tabId, windowId, new Date()),
  )
  browser.tabs.onAttached.addListener((tabId, { newWindowId }) => pages.move(tabId, newWindowId))
  browser.tabs.onRemoved.addListener(pages.close)
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== alarmName) return
    link.wake()
    link.ask('tunnel.status', {}).then(showReach, () => showReach(null))
  })
  let usedAddress: string | null = null
  void loadSettings().then(({ address }) => {
    usedAddress ??= address
  })
  onSettingsChange(({ patterns, address }) => {
    pages.instruct({ patterns })
    // A new theme is no reason to hang up.
    if (address !== usedAddress) link.restart()
    usedAddress = address
  })
  const wakeLater = async () => {
    // Without a pairing there is nothing to be reached for while nobody looks.
    if ((await storedPairing.load()) === null) await browser.alarms.clear(alarmName)
    else await browser.alarms.create(alarmName, { periodInMinutes: alarmMinutes })
  }
  browser.storage.local.onChanged.addListener((changes) => {
    if (changes.pairing !== undefined) void wakeLater()
  })
  void wakeLater()
  openPanelFromToolbar()
  openOtherDoors(link, errands)
  injectIntoOpenTabs()
}

/** The menu of selected text, the address bar, the browser's keys, and the welcome page. */
function openOtherDoors(link: BridgeLink, errands: Errands): void {
  const lastWindow = watchLastWindow()
  const send = createSend({ errands, lastWindow })
  listenToMenu(send)
  listenToCommands(send)
  listenToNotices(() => send({ kind: 'decide' }, undefined))
  listenToAddressBar({
    find: (query, { limit, signal }) =>
      link.ask('tool', { tool: 'find_order', input: { query, limit } }, { signal }),
    onEnter: (text) => send({ kind: 'look_up', text }, undefined),
  })
  welcomeNewcomers(async () => (await storedPairing.load()) !== null)
}

/** A click on the toolbar button opens the panel: Chromium's side panel, Firefox's sidebar. */
function openPanelFromToolbar(): void {
  if (import.meta.env.FIREFOX) {
    browser.action.onClicked.addListener(() => void firefox.sidebarAction.toggle())
  } else {
    void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true })
  }
}
