/** OpenAI's private tunnel: no address on the internet at all; their program must be on this machine. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RosebridgeError } from '../../shared/errors.ts'
import { pause } from '../until-aborted.ts'
import { type Child, startChild, type TunnelProgram } from './child.ts'
import type { TunnelProvider } from './tunnel.ts'

/** How long the program may take until it says it is ready. */
const patienceMs = 45_000
const lookEveryMs = 250
const noKey = {
  message: 'openai needs a runtime key.',
  nextStep: 'Make one on platform.openai.com with the rights Tunnels Read and Use.',
}
const idPattern = /^tunnel_[0-9a-f]{32}$/u

/** Builds it. Beside its `environment` the program gets the key. */
export function createOpenai({
  find,
  environment,
  start = startChild,
}: TunnelProgram): TunnelProvider {
  return {
    name: 'openai',
    isTemporary: false,
    needsSecret: noKey,
    needsName: 'The id of the tunnel',

    async missing() {
      if ((await find()) !== undefined) return null
      return {
        message: 'OpenAI’s program tunnel-client is not on this machine.',
        nextStep: 'Download it from platform.openai.com (Organization, Tunnels), or use ngrok.',
      }
    },

    async open({ port, secret, name, signal }) {
      if (name === undefined || !idPattern.test(name)) {
        throw new RosebridgeError('invalid_input', 'That is not the id of a tunnel.', {
          nextStep: 'It is tunnel_ and 32 hexadecimal digits, as platform.openai.com shows it.',
        })
      }
      if (secret === undefined) throw new RosebridgeError('invalid_input', noKey.message, noKey)
      const path = await find()
      if (path === undefined) throw notReady('the program is not there')
      const folder = await mkdtemp(join(tmpdir(), 'rosebridge-tunnel-'))
      const healthFile = join(folder, 'health-url')
      const child = start({
        path,
        args: [
          'run',
          '--control-plane.tunnel-id',
          name,
          '--mcp.server-url',
          `http://127.0.0.1:${port}/mcp`,
          // Tokens are asked for at this machine's own address, which is not encrypted and never leaves it.
          '--harpoon.allow-plaintext-http',
          '--health.listen-addr',
          '127.0.0.1:0',
          '--health.url-file',
          healthFile,
        ],
        // Not an argument: every program of this machine can read those.
        environment: { ...environment, CONTROL_PLANE_API_KEY: secret },
        onLine() {},
      })
      const cleanUp = () => rm(folder, { recursive: true, force: true })
      const deadline = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)])
      const outcome = await untilReady(child, healthFile, deadline)
      if (outcome !== 'ready') {
        await child.stop()
        await cleanUp()
        throw notReady(outcome)
      }
      return {
        publicUrl: null,
        tunnelId: name,
        ended: child.ended.then(() => 'The program tunnel-client has ended.'),
        async close() {
          await child.stop()
          await cleanUp()
        },
      }
    },
  }
}

/** Its `/readyz` answers 200 once it has a connection and has read our metadata. */
async function untilReady(
  child: Child,
  healthFile: string,
  deadline: AbortSignal,
): Promise<string> {
  let isOver = false
  void child.ended.then(() => {
    isOver = true
  })
  while (!deadline.aborted) {
    if (isOver) return 'it ended at once; key or tunnel id may be wrong'
    if (await isReady(healthFile, deadline)) return 'ready'
    await pause(lookEveryMs, deadline)
  }
  return 'it was not ready in time'
}

async function isReady(healthFile: string, signal: AbortSignal): Promise<boolean> {
  try {
    const base = new URL((await readFile(healthFile, 'utf8')).trim())
    const reply = await fetch(new URL('/readyz', base), { signal, redirect: 'error' })
    await reply.body?.cancel()
    return reply.status === 200
  } catch {
    return false
  }
}

function notReady(why: string): RosebridgeError {
  return new RosebridgeError('upstream_unavailable', `tunnel-client is not ready: ${why}.`, {
    nextStep: 'Run `tunnel-client doctor --explain` in a terminal; it says what is missing.',
  })
}
