/** English. */

import { englishAnswers } from './english-answers.ts'
import { englishPanel } from './english-panel.ts'
import { englishShortcuts } from './english-shortcuts.ts'
import { asTheyCame } from './error-words.ts'
import { plural } from './plural.ts'
import { englishNames } from './shown-names.ts'

export const english = {
  ...englishAnswers,
  ...englishPanel,
  ...englishShortcuts,
  common: {
    ...englishAnswers.common,
    copy: (what: string) => `Copy ${what}`,
    command: 'the command',
    copied: 'Copied',
    cannotCopy: 'The browser did not let us copy. Select the text and copy it by hand.',
    cancel: 'Cancel',
    more: 'Show more',
    options: 'Options',
    of: (done: number, total: number) => `${done} of ${total}`,
  },
  errors: asTheyCame,
  names: englishNames,
  link: {
    starting: 'Starting…',
    connecting: 'Connecting to the bridge…',
    lookingAt: (address: string) => `Looking at ${address}.`,
    connected: 'Connected',
    thisBrowser: (name: string) => `This browser is "${name}" to the bridge.`,
    notPaired: 'Not paired yet',
    typeDigits: 'The bridge is running. Type the six digits it shows.',
    notRunning: 'The bridge is not running',
    nothingAnswers: (address: string) =>
      `Nothing answers at ${address}. Start the bridge, or correct its address in the options.`,
    wrongPort: 'Another program answers',
    wrongPortNext: (address: string) =>
      `What answers at ${address} is not the bridge. Correct the address in the options, or start the bridge on another port.`,
    silent: 'The bridge does not answer',
    silentNext: (address: string) =>
      `It takes connections at ${address} but says nothing. If this stays, stop it and start it again.`,
    bridgeOld: 'The bridge is too old',
    extensionOld: 'The extension is too old',
    oldNext: 'Bring both to the same version, then try again.',
    impostor: 'This is not your bridge',
    impostorNext: (address: string) =>
      `What answers at ${address} could not prove that it knows this browser. Nothing was told to it. Unpair and pair again only if you replaced the bridge yourself.`,
    signIn: 'Rose Rocket refuses the sign-in',
    upstream: 'Rose Rocket does not answer',
    sandbox: 'Sandbox',
    publicShort: 'Public',
    publicLong: (until: string | null) =>
      `Public: can be reached from outside${until === null ? '' : ` until ${until}`}. Show the switch.`,
  },
  pairing: {
    code: 'Pairing code',
    pair: 'Pair',
    paired: (name: string) => `Paired as "${name}".`,
    wrong: (left: number) => `That is not the code. ${plural(left, 'more try', 'more tries')}.`,
    burnt: 'Five wrong tries: this code is used up. Ask the bridge for a new one.',
    expired: 'The code is older than ten minutes. Ask the bridge for a new one.',
    none: 'The bridge has no code open. Ask it for one.',
    unreachable: 'The bridge did not answer. See above what is wrong.',
  },
}
