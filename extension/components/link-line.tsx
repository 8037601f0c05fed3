/** How the link to the bridge stands, in one line with a dot. */
import type { LinkState } from '../link-state.ts'
import { linkTone, linkWords } from '../panel/link-words.ts'
import { words } from '../words/words.ts'

/** Null: the worker has not spoken yet. */
export function LinkLine({ link }: { readonly link: LinkState | null }) {
  return (
    <div class="link-line">
      <span class="dot" data-tone={linkTone(link)} />
      <p role="status" data-link={link?.name ?? 'starting'}>
        {link === null ? words.value.link.starting : linkWords(link).title}
      </p>
    </div>
  )
}
