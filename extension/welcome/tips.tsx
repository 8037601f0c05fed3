/** The other ways to an answer, for who has seen the first. */
import { welcomeWords } from '../words/page-words.ts'

export function Tips({ panelKeys }: { readonly panelKeys: string }) {
  const { more, tips } = welcomeWords()
  return (
    <section class="tips" aria-label={more}>
      <h2>{more}</h2>
      <ul>
        <li>{panelKeys === '' ? tips.noKey : tips.key(panelKeys)}</li>
        <li>{tips.select('Rose Rocket')}</li>
        <li>{tips.addressBar}</li>
      </ul>
    </section>
  )
}
