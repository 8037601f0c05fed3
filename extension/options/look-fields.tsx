/** Theme and language: each takes effect at once, on every page of ours. */
import { type Settings, saveSettings } from '../settings.ts'
import { optionsWords } from '../words/page-words.ts'

const themes = ['auto', 'light', 'dark', 'contrast'] as const
const languages = [
  ['en', 'English'],
  ['fr', 'Français'],
  ['es', 'Español'],
] as const

export function LookFields({ settings }: { readonly settings: Settings }) {
  const say = optionsWords()
  return (
    <section class="card" aria-label={say.look}>
      <h2 class="title">{say.look}</h2>
      <div class="pair">
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
      </div>
      <p class="soft small">{say.atOnce}</p>
    </section>
  )
}
