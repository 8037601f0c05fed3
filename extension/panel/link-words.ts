/** The state of the link in words: which part is broken and what mends it. */
import type { Tone } from '../components/badge.tsx'
import type { LinkState } from '../link-state.ts'
import { words } from '../words/words.ts'

/** A state for people. `command` is to be typed into a terminal. */
interface LinkWords {
  readonly title: string
  readonly advice: string
  readonly command?: string
}

const startCommand = 'npm run -s bridge -- start'

/** Says it. */
export function linkWords(link: LinkState): LinkWords {
  const { address } = link
  const say = words.value.link
  switch (link.name) {
    case 'connecting':
      return { title: say.connecting, advice: say.lookingAt(address) }
    case 'connected':
      return { title: say.connected, advice: say.thisBrowser(link.browser) }
    case 'not_paired':
      return { title: say.notPaired, advice: say.typeDigits, command: 'npm run -s bridge -- pair' }
    case 'not_running':
      return { title: say.notRunning, advice: say.nothingAnswers(address), command: startCommand }
    case 'wrong_port':
      return {
        title: say.wrongPort,
        advice: say.wrongPortNext(address),
        command: `${startCommand} --port 8723`,
      }
    case 'not_answering':
      return { title: say.silent, advice: say.silentNext(address), command: startCommand }
    case 'version_too_old':
      return {
        title: link.outdated === 'bridge' ? say.bridgeOld : say.extensionOld,
        advice: say.oldNext,
        command: 'git pull && npm ci && npm run build',
      }
    case 'impostor':
      return { title: say.impostor, advice: say.impostorNext(address) }
  }
}

/** The colour a state is shown in; what is about to mend itself or waits for a person is a risk, not a failure. */
export function linkTone(link: LinkState | null): Tone {
  if (link?.name === 'connected') return 'good'
  return link === null || link.name === 'connecting' || link.name === 'not_paired' ? 'risk' : 'bad'
}
