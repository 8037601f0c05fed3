/** A quick tunnel of Cloudflare's: no account, another address at every start, the program must be on this machine. */
import { RosebridgeError } from '../../shared/errors.ts'
import { untilAborted } from '../until-aborted.ts'
import { type Child, startChild, type TunnelProgram } from './child.ts'
import type { RunningTunnel, TunnelProvider } from './tunnel.ts'

/** How long the program may take until it names its address. */
const patienceMs = 30_000
/** The address stands in a box of its own in the log; the service's own host is no tunnel. */
const addressPattern = /https:\/\/(?!api\.)[a-z0-9-]+\.trycloudflare\.com(?![\w.-])/u
const refusalPattern = /failed to request quick tunnel|ERR\b.*(?:error|failed)/iu

/** Builds it. */
export function createCloudflared({
  find,
  environment,
  start = startChild,
}: TunnelProgram): TunnelProvider {
  return {
    name: 'cloudflared',
    isTemporary: true,
    needsSecret: null,
    needsName: null,

    async missing() {
      if ((await find()) !== undefined) return null
      return {
        message: 'The program cloudflared is not on this machine.',
        nextStep: 'Install cloudflared from Cloudflare, or use ngrok.',
      }
    },

    async open({ port, signal }) {
      const path = await find()
      if (path === undefined) throw noAddress('the program is not there')
      let named: (url: string) => void = () => {}
      const address = new Promise<string>((resolve) => {
        named = resolve
      })
      let lastProblem = ''
      const child = start({
        path,
        args: ['tunnel', '--no-autoupdate', '--url', `http://127.0.0.1:${port}`],
        environment,
        onLine(line) {
          const [url] = addressPattern.exec(line) ?? []
          if (url !== undefined) named(url)
          else if (refusalPattern.test(line)) lastProblem = line
        },
      })
      const deadline = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)])
      const first = await Promise.race([
        address.then((url) => ({ url })),
        child.ended.then((outcome) => ({ outcome })),
        untilAborted(deadline).then(() => ({ late: true })),
      ])
      if ('url' in first) return running(first.url, child)
      await child.stop()
      throw noAddress('outcome' in first ? reasonOf(lastProblem) : 'it named none in time')
    },
  }
}

function running(publicUrl: string, child: Child): RunningTunnel {
  return {
    publicUrl,
    tunnelId: null,
    ended: child.ended.then(() => 'The program cloudflared has ended.'),
    close: () => child.stop(),
  }
}

/** What its log said last, without the time before it and without what is long. */
function reasonOf(line: string): string {
  const said = line.replace(/^\S+Z\s+(?:ERR|INF)\s+/u, '').slice(0, 160)
  return said === '' ? 'it ended at once' : said
}

function noAddress(why: string): RosebridgeError {
  return new RosebridgeError('upstream_unavailable', `cloudflared gave no address: ${why}.`, {
    nextStep:
      'Check that this machine is online. A config.yml of cloudflared’s own keeps quick tunnels from working: move it away, or use ngrok.',
  })
}
