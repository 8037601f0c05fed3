/** The content script's entry: on Rose Rocket's pages, and in demo builds on the sandbox's. */
import { browser } from 'wxt/browser'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { reportPage } from '../page/report.ts'
import { whenShown } from '../page/when-shown.ts'
import { portNames } from '../ports.ts'
import { demoSites, sites } from '../sites.ts'

const isDemo = import.meta.env.MODE === 'demo'

export default defineContentScript({
  matches: [...(isDemo ? demoSites : []), ...sites],
  runAt: 'document_end',
  main: ({ signal }) =>
    whenShown(document, () =>
      reportPage({
        window,
        signal,
        connect: () => browser.runtime.connect({ name: portNames.page }),
        allowLoopback: isDemo,
      }),
    ),
})
