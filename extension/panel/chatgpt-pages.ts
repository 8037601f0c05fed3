/** The pages of ChatGPT that people are sent to; addresses as seen in 2026, none of them carries data of an order. */

/** Where a chat begins. */
export const chatGptHome = 'https://chatgpt.com/'

/** The dialog that adds an MCP server. */
export const chatGptDialog = `${chatGptHome}plugins#settings/Connectors?create-connector=true&redirectAfter=%2Fplugins`

/** A new chat with the question filled in. */
export function chatWith(prompt: string): string {
  return `${chatGptHome}?q=${encodeURIComponent(prompt)}`
}

/** Opens it beside; the page learns nothing of where it was opened. */
export function openInChatGpt(address: string): void {
  open(address, '_blank', 'noreferrer')
}
