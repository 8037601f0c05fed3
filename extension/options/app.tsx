/** The options page: the bridge, look and language, keys, page patterns of one's own, and the way back from all of it. */
import { browser } from 'wxt/browser'
import type { Settings } from '../settings.ts'
import { optionsWords } from '../words/page-words.ts'
import type { WorkerConnection } from '../worker-connection.ts'
import { AccountsSection } from './accounts-section.tsx'
import { BridgeFields } from './bridge-fields.tsx'
import { KeyFields } from './key-fields.tsx'
import { LookFields } from './look-fields.tsx'
import { PatternFields } from './pattern-fields.tsx'
import { ResetFields } from './reset-fields.tsx'

export function Options(props: { readonly settings: Settings; readonly worker: WorkerConnection }) {
  const { settings, worker } = props
  const say = optionsWords()
  return (
    <main class="full-page">
      <header class="page-head">
        <img src="/icon/48.png" alt="" width="32" height="32" />
        <h1>{say.title}</h1>
        <a href={browser.runtime.getURL('/welcome.html')}>{say.welcome}</a>
      </header>
      <BridgeFields settings={settings} worker={worker} />
      <AccountsSection worker={worker} />
      <LookFields settings={settings} />
      <KeyFields settings={settings} />
      <PatternFields settings={settings} />
      <ResetFields settings={settings} />
    </main>
  )
}
