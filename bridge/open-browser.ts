/** Opens a web page in the user's browser. */
import { spawn } from 'node:child_process'

/** Opens an http(s) address without a shell; a machine without a browser is no error. */
export function openBrowser(address: string, platform: NodeJS.Platform): void {
  const { href, protocol } = new URL(address)
  if (protocol !== 'https:' && protocol !== 'http:') return
  const [program, ...args] =
    platform === 'win32'
      ? ['rundll32', 'url.dll,FileProtocolHandler', href]
      : [platform === 'darwin' ? 'open' : 'xdg-open', href]
  const child = spawn(program, args, { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
