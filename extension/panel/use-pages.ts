/** A long answer read page by page: the whole of it so far, which stays while the next page is on its way. */
import { useRef, useState } from 'preact/hooks'
import { words } from '../words/words.ts'
import { type Answer, type AskingOptions, useAnswer } from './use-answer.ts'

interface Paged {
  readonly nextCursor?: string | undefined
}

interface Kept<T> {
  readonly scope: string
  readonly pages: number
  readonly whole: T
}

/** `scope` names what is read; `read` asks for one page, and `join` puts a further one behind what is there. */
export function usePages<T extends Paged>(options: {
  readonly scope: string
  readonly isReady: boolean
  readonly read: (cursor: string | undefined, options: AskingOptions) => Promise<T>
  readonly join: (whole: T, page: T) => T
}): {
  readonly whole: T | null
  readonly answer: Answer<T>
  readonly pages: number
  more(): void
  again(): void
  cancel(): void
} {
  const { isReady, read, join } = options
  // Pages of two languages do not go together.
  const scope = `${words.value.language} ${options.scope}`
  const [wanted, want] = useState({ scope, pages: 1 })
  const pages = wanted.scope === scope ? wanted.pages : 1
  const kept = useRef<Kept<T> | null>(null)
  const asked = useAnswer({
    key: `${scope} ${pages}`,
    isReady,
    async ask(asking) {
      const before = kept.current
      const isNext = before?.scope === scope && before.pages === pages - 1
      let [whole, done] =
        isNext && before !== null
          ? [before.whole, before.pages]
          : [await read(undefined, asking), 1]
      for (; done < pages && whole.nextCursor !== undefined; done += 1) {
        whole = join(whole, await read(whole.nextCursor, asking))
      }
      return whole
    },
  })
  if (asked.answer.state === 'ready') kept.current = { scope, pages, whole: asked.answer.value }
  return {
    ...asked,
    whole: kept.current?.scope === scope ? kept.current.whole : null,
    pages,
    more: () => want({ scope, pages: pages + 1 }),
  }
}
