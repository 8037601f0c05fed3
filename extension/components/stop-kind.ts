/** Whether a stop is a pickup, by the name an answer gives it. */

/** How a pickup begins in each language of answers: an answer need not speak the language of the page it is drawn on. */
const pickupWords = ['pickup', 'collecte', 'recolección']

export function isPickup(stop: string): boolean {
  return pickupWords.some((word) => stop.startsWith(word))
}
