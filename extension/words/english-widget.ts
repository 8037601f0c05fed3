/** English for what only the widget says. */
export const englishWidget = {
  more: 'Show more',
  fewer: 'Show fewer',
  all: (count: number) => `Show all ${count}`,
  unreadable: 'This answer cannot be drawn.',
  unreadableNext: 'The text of the answer in the chat is complete.',
  cancelled: 'The question was stopped before it was answered.',
  notReached: 'The question could not be asked again.',
  notReachedNext: 'Ask it in the chat.',
  asOf: (time: string) => `As of ${time}`,
  evidence: (count: number) => `Evidence (${count})`,
  stops: (count: number) => `Stops (${count})`,
}
