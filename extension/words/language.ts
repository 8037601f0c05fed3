/** Which language is spoken. */

export type Language = 'en' | 'fr' | 'es'

/** The language a setting means; `auto` is the browser's, or English where we do not speak it. */
export function languageOf(setting: 'auto' | Language, browserLanguage: string): Language {
  if (setting !== 'auto') return setting
  const [spoken] = browserLanguage.toLowerCase().split('-')
  return spoken === 'fr' || spoken === 'es' ? spoken : 'en'
}
