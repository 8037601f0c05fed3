/** Theme, language and keys: each takes effect at once, on every page of ours. */
import { type Settings, saveSettings } from '../settings.ts'
import { words } from '../words/words.ts'

const themes = ['auto', 'light', 'dark', 'contrast'] as const
const languages = [
  ['en', 'English'],
  ['fr', 'Français'],
  ['es', 'Español'],
] as const

export function LookFields({ settings }: { readonly settings: Settings }) {
  const { options: say } = words.value
  return (
    <section class="card" aria-label={say.look}>
      <h2>{say.look}</h2>
      <label>
        {say.theme}
        <select
          name="theme"
          value={settings.theme}
          onChange={({ currentTarget }) => {
            const theme = themes.find((known) => known === currentTarget.value)
            if (theme !== undefined) void saveSettings({ theme })
          }}
        >
          {themes.map((theme) => (
            <option key={theme} value={theme}>
              {say.themes[theme]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say.language}
        <select
          name="language"
          value={settings.language}
          onChange={({ currentTarget }) => {
            const [language] = languages.find(([code]) => code === currentTarget.value) ?? []
            void saveSettings({ language: language ?? 'auto' })
          }}
        >
          <option value="auto">{say.languageAuto}</option>
          {languages.map(([code, name]) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input
          type="checkbox"
          name="keys"
          checked={settings.keys}
          onChange={({ currentTarget }) => void saveSettings({ keys: currentTarget.checked })}
        />{' '}
        {say.keys}
      </label>
    </section>
  )
}
