/** The state of the link in words: which part is broken and what mends it. */
import type { LinkState } from '../link-state.ts'

/** A state for people. `command` is to be typed into a terminal. */
export interface LinkWords {
  readonly title: string
  readonly advice: string
  readonly command?: string
}

const startCommand = 'npm run -s bridge -- start'

/** Says it. */
export function linkWords(link: LinkState): LinkWords {
  const { address } = link
  switch (link.name) {
    case 'connecting':
      return { title: 'Connecting to the bridge…', advice: `Looking at ${address}.` }
    case 'connected':
      return { title: 'Connected', advice: `This browser is "${link.browser}" to the bridge.` }
    case 'not_paired':
      return {
        title: 'Not paired yet',
        advice: 'The bridge is running. Type the six digits it shows.',
        command: 'npm run -s bridge -- pair',
      }
    case 'not_running':
      return {
        title: 'The bridge is not running',
        advice: `Nothing answers at ${address}. Start the bridge, or correct its address in the options.`,
        command: startCommand,
      }
    case 'wrong_port':
      return {
        title: 'Another program answers',
        advice: `What answers at ${address} is not the bridge. Correct the address in the options, or start the bridge on another port.`,
        command: `${startCommand} --port 8723`,
      }
    case 'not_answering':
      return {
        title: 'The bridge does not answer',
        advice: `It takes connections at ${address} but says nothing. If this stays, stop it and start it again.`,
        command: startCommand,
      }
    case 'version_too_old':
      return {
        title: link.outdated === 'bridge' ? 'The bridge is too old' : 'The extension is too old',
        advice: 'Bring both to the same version, then try again.',
        command: 'git pull && npm ci && npm run build',
      }
    case 'impostor':
      return {
        title: 'This is not your bridge',
        advice: `What answers at ${address} could not prove that it knows this browser. Nothing was told to it. Unpair and pair again only if you replaced the bridge yourself.`,
      }
  }
}
