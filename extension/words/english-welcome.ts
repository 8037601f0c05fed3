/** English for the welcome page. */
export const englishWelcome = {
  title: 'Welcome to Rosebridge',
  lead: 'Beside every order you open in Rose Rocket you will see where it stands, whether it is late, why, and who said so. Three steps to the first answer.',
  steps: 'Steps',
  done: 'done',
  start: 'Start the bridge',
  startWhy:
    'A small program on this computer. It alone holds the key to your Rose Rocket, and answers this browser and ChatGPT. In a terminal, in the folder of Rosebridge:',
  looking: (address: string) =>
    `Looking for it at ${address}. This page notices by itself when it answers.`,
  elsewhere: 'It runs at another address',
  found: (address: string) => `It answers at ${address}.`,
  pair: 'Type the six digits',
  pairWhy:
    'The bridge prints them when it starts (“Pairing code”). They make sure that only this browser is let in.',
  pairNew: 'For new ones, in another terminal:',
  paired: (name: string) => `Paired. To the bridge this browser is “${name}”.`,
  open: 'See the first answer',
  openLater: 'The delay of an order, with who said what.',
  sandboxWhy:
    'Until you connect your own account, the bridge serves a sandbox: a freight company that does not exist. One of its orders is late:',
  accountWhy: (name: string) =>
    `Open an order in Rose Rocket, and its answers stand beside it. The bridge asks as ${name}.`,
  openRoseRocket: 'Open Rose Rocket with the panel',
  findLate: 'Show me a late order',
  noneLate: 'No open order is late now. Open any order, and its answers stand beside it.',
  openOrder: (order: string) => `Open ${order} with the panel beside it`,
  saidBy: (name: string, age: string) => `${name}, ${age}`,
  more: 'Good to know',
  tips: {
    select: (where: string) =>
      `Select a PO or load number on any page, also in an e-mail, and choose “Look up … in ${where}” from its menu.`,
    addressBar: 'In the address bar type rr, a space, and any reference.',
    key: (keys: string) => `${keys} opens the panel beside the page.`,
    noKey: 'A click on the Rosebridge icon opens the panel beside the page.',
  },
  options: 'Options',
}
