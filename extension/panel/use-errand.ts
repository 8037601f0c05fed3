/** Comes for what a person asked for outside the panel: the menu of selected text, the address bar, a key, a notification. */
import { useEffect } from 'preact/hooks'
import type { Errand } from '../messages.ts'
import type { WorkerConnection } from '../worker-connection.ts'
import { askedShortcut } from './keys.ts'
import { handedText, view } from './navigation.ts'

/** Takes errands left for the panel's own window; of several panels there only the first gets one. */
export function useErrand(worker: WorkerConnection, windowId: number | null): void {
  const waiting = worker.shown.value?.errand ?? null
  const mine = waiting !== null && waiting.windowId === windowId ? waiting.id : null
  useEffect(() => {
    if (mine === null || windowId === null) return
    const come = () => {
      // Nobody would see the answer of a panel behind another tab.
      if (document.visibilityState !== 'visible') return
      worker.ask('take_errand', { windowId }).then(
        ({ errand }) => {
          if (errand !== null) run(errand)
        },
        () => {
          // The worker ended meanwhile; the next one knows of the errand and says so.
        },
      )
    }
    come()
    document.addEventListener('visibilitychange', come)
    return () => document.removeEventListener('visibilitychange', come)
  }, [worker, windowId, mine])
}

function run(errand: Errand): void {
  if (errand.kind === 'decide') {
    view.value = 'activity'
  } else if (errand.kind === 'shortcut') {
    view.value = 'shortcuts'
    askedShortcut.value = errand.name
  } else {
    handedText.value = errand.text
    view.value = 'find'
  }
}
