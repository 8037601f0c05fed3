/** How this program is called where it stands: `rosebridge` when installed, npm's scripts in a checkout. Pure. */

/** The same words with commands that can be typed in the checkout as they stand. */
export function inCheckout(text: string): string {
  return text
    .replaceAll(/\brosebridge start(?= [-[])/gu, 'npm start --')
    .replaceAll(/\brosebridge start\b/gu, 'npm start')
    .replaceAll(/\brosebridge (?=[a-z])/gu, 'npm run -s bridge -- ')
}
