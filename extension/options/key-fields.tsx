/** Keys: the single letters in the panel, and those the browser holds for every page. */
import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { browser as firefox } from '../polyfilled-browser.ts'
import { type Settings, saveSettings } from '../settings.ts'
import { optionsWords } from '../words/page-words.ts'

/** Chromium's own page for them; extensions can only send people there. */
const chromiumKeysPage = 'chrome://extensions/shortcuts'

interface BrowserKey {
  readonly name: string
  readonly what: string
  readonly keys: string
}

/** The commands of the manifest and the keys a person (or the browser) gave them. */
export async function browserKeys(): Promise<readonly BrowserKey[]> {
  const commands = await browser.commands.getAll()
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    // Browsers name the toolbar button's key themselves, in their own lists only.
    what: description === '' ? browser.i18n.getMessage('openPanel') : description,
    keys: shortcut,
  }))
}

export function KeyFields({ settings }: { readonly settings: Settings }) {
  const say = optionsWords()
  const [known, setKnown] = useState<readonly BrowserKey[]>([])
  useEffect(() => {
    const look = () => void browserKeys().then(setKnown)
    look()
    // Whoever changed them in the browser's page comes back to this one.
    addEventListener('focus', look)
    return () => removeEventListener('focus', look)
  }, [])
  return (
    <section class="card" aria-label={say.keyboard}>
      <h2 class="title">{say.keyboard}</h2>
      <div class="field">
        <label class="check">
          <input
            type="checkbox"
            name="keys"
            aria-describedby="keys-help"
            checked={settings.keys}
            onChange={({ currentTarget }) => void saveSettings({ keys: currentTarget.checked })}
          />
          {say.keys}
        </label>
        <p id="keys-help" class="soft small">
          {say.keysHelp}
        </p>
      </div>
      <h3>{say.browserKeys}</h3>
      <dl class="keys" style={{ minHeight: '7.5em' }}>
        {known.map(({ name, what, keys }) => (
          <div key={name} data-command={name}>
            <dt>{say.commands[name] ?? what}</dt>
            <dd>{keys === '' ? <span class="soft">{say.noKey}</span> : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <div class="row">
        <button type="button" class="button" onClick={() => void openKeysPage()}>
          {say.changeKeys}
        </button>
      </div>
    </section>
  )
}

async function openKeysPage(): Promise<void> {
  if (import.meta.env.FIREFOX) await firefox.commands.openShortcutSettings()
  else await browser.tabs.create({ url: chromiumKeysPage })
}
