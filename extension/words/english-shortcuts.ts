/** English for the answers of single shortcuts, and for sifting a board. */

export const englishShortcuts = {
  verdict: {
    yes: 'Yes',
    no: 'No',
    perhaps: 'Not sure',
    unknown: 'Not known',
    wasOnTime: 'It was delivered on time.',
    wasLate: (duration: string) => `It was delivered ${duration} late.`,
    late: (duration: string, place: string) => `${duration} late for ${place}.`,
    noEta: 'No one has given an ETA for the next stop.',
    eta: (time: string) => `ETA ${time}.`,
    cancelled: 'The order is cancelled.',
    noPlan: 'No stop has a planned time.',
  },
  dwell: {
    title: 'Time at the stops',
    notThere: 'not there yet',
    noArrival: 'arrival not recorded',
    noCompletion: (time: string) => `there since ${time}, completion not recorded`,
    span: (from: string, to: string) => `${from} to ${to}`,
    freeTime: 'Free time and rates come from the contract; Rose Rocket does not tell them.',
  },
  contacts: {
    kinds: { name: 'name', phone: 'phone', email: 'e-mail' },
    notHeld: (what: string) => `not in Rose Rocket: ${what}`,
  },
  sifting: {
    label: 'Show',
    all: 'All',
    theList: 'the list',
  },
}
