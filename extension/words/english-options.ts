/** English for the options page. */
/** What keys do, by the name of their command. */
const commands: Readonly<Record<string, string>> = {
  _execute_action: 'Open Rosebridge beside this page',
  look_up: 'Look up an order',
  why_late: 'Why is the order on screen late?',
}

export const englishOptions = {
  title: 'Rosebridge options',
  bridge: 'Bridge',
  address: 'Address of the bridge',
  addressHelp: (example: string) =>
    `Where the bridge listens on this computer, for example ${example}. It prints its address when it starts.`,
  saveAddress: 'Save and test',
  test: 'Test',
  wrongAddress: 'The address must be 127.0.0.1, localhost or [::1], then a colon and a port.',
  unpair: 'Unpair this browser',
  sureUnpair:
    'Unpair this browser? It gets no more answers until you type a new code. Your options stay.',
  look: 'Look and language',
  theme: 'Theme',
  themes: { auto: 'As the system', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  language: 'Language',
  languageAuto: 'As the browser',
  atOnce: 'Changes here take effect at once.',
  keyboard: 'Keyboard',
  keys: 'Single-letter keys in the panel',
  keysHelp:
    'L for “Why is this late?”, / to search, and the others. Switch them off if you dictate or use a screen reader’s own letters.',
  browserKeys: 'Keys that work on every page',
  commands,
  noKey: 'none',
  changeKeys: 'Change these keys',
  pages: 'Rose Rocket pages',
  patterns: 'Patterns of your own',
  patternsHelp:
    'For pages that are not recognised by themselves. One a line: the kind of record, a colon, then its address with {id} where the record’s id stands, or how its heading begins. For example:',
  save: 'Save',
  saved: 'Saved.',
  wrongPattern: (line: string) => `This line is no pattern: ${line}`,
  rest: 'Everything',
  reset: 'Reset all options',
  resetHelp: 'Address, patterns, theme, language and keys as at first. The pairing stays.',
  resetDone: 'All options are as at first.',
  undo: 'Undo',
  undone: 'All options are as they were.',
  welcome: 'Show the welcome page',
}
