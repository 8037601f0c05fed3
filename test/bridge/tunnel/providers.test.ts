/** The three ways of being reached, each against a fake of its program or package that speaks its real output. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readEnvironment } from '../../../bridge/config.ts'
import { type StartChild, startChild } from '../../../bridge/tunnel/child.ts'
import { createNgrok, type Ngrok } from '../../../bridge/tunnel/ngrok.ts'
import { createTunnelProviders } from '../../../bridge/tunnel/providers.ts'
import type { OpenTunnel } from '../../../bridge/tunnel/tunnel.ts'
import { failureOf } from '../../helpers/failure-of.ts'

const folder = mkdtempSync(join(tmpdir(), 'rosebridge-programs-'))
const report = join(folder, 'report.json')
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => rmSync(report, { force: true }))

const asked = (changes: Partial<OpenTunnel> = {}): OpenTunnel => ({
  port: 8722,
  secret: undefined,
  name: undefined,
  onLink() {},
  signal: new AbortController().signal,
  ...changes,
})

/** A program on the search path, under the name it has on this system: a script that reports how it was started. */
function program(name: string, body: string): void {
  const path = join(folder, process.platform === 'win32' ? `${name}.exe` : name)
  writeFileSync(
    path,
    `const fs = require('node:fs')
fs.writeFileSync(${JSON.stringify(report)}, JSON.stringify({ args: process.argv.slice(2), key: process.env.CONTROL_PLANE_API_KEY, home: process.env.HOME, ours: process.env.ROSEBRIDGE_KEY, pid: process.pid }))
${body}
`,
  )
  chmodSync(path, 0o755)
}
const reported = () => JSON.parse(readFileSync(report, 'utf8'))
const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const environment = readEnvironment({
  PATH: ['relative', folder].join(delimiter),
  HOME: '/home/x',
  ROSEBRIDGE_KEY: 'a passphrase of ours',
})
/** What was found is run by Node, which is the same on every system. */
const start: StartChild = ({ path, args, ...rest }) =>
  startChild({ path: process.execPath, args: [path, ...args], ...rest })
const [, cloudflared, openai] = createTunnelProviders(environment, { start })
if (cloudflared === undefined || openai === undefined) throw new Error('there are three')

const box = (url: string) => `
const say = (line) => process.stderr.write('2026-09-18T14:06:46Z ' + line + '\\n')
say('INF Thank you for trying Cloudflare Tunnel. Doing so, without a Cloudflare account, is a quick way to experiment and try it out. https://developers.cloudflare.com/cloudflare-one/connections/connect-apps')
say('INF Requesting new quick Tunnel on trycloudflare.com...')
say('INF +--------------------------------------------------------------------------------------------+')
say('INF |  Your quick Tunnel has been created! Visit it at (it may take some time to be reachable):  |')
say('INF |  ${url}                                     |')
say('INF +--------------------------------------------------------------------------------------------+')
say('INF Registered tunnel connection connIndex=0 connection=52b585bc event=0 ip=198.41.219.4 location=mia01 protocol=quic')
setInterval(() => {}, 1000)`

describe('cloudflared', () => {
  it('is missing in words where the program is not there', async () => {
    expect(
      await createTunnelProviders({ programFolders: [], variables: {} })[1]?.missing(),
    ).toEqual({
      message: 'The program cloudflared is not on this machine.',
      nextStep: expect.stringContaining('ngrok'),
    })
  })

  it('is read for its address, and ended with the tunnel', async () => {
    program('cloudflared', box('https://buffalo-marco-cardiff-motel.trycloudflare.com'))
    expect(await cloudflared.missing()).toBeNull()
    const tunnel = await cloudflared.open(asked())
    expect(tunnel.publicUrl).toBe('https://buffalo-marco-cardiff-motel.trycloudflare.com')
    expect(reported().args).toEqual(['tunnel', '--no-autoupdate', '--url', 'http://127.0.0.1:8722'])
    const { pid, home, ours } = reported()
    expect([home, ours]).toEqual(['/home/x', undefined])
    await tunnel.close()
    expect(isAlive(pid)).toBe(false)
  })

  it('tells when it ends by itself', async () => {
    program('cloudflared', box('https://one-two-three.trycloudflare.com'))
    const tunnel = await cloudflared.open(asked())
    process.kill(reported().pid, 'SIGKILL')
    expect(await tunnel.ended).toContain('has ended')
    await tunnel.close()
  })

  it('says why it gives no address', async () => {
    program(
      'cloudflared',
      `process.stderr.write('2026-02-03T13:19:49Z INF Requesting new quick Tunnel on trycloudflare.com...\\n')
process.stderr.write('failed to request quick Tunnel: Post "https://api.trycloudflare.com/tunnel": dial tcp: lookup api.trycloudflare.com: no such host\\n')
process.exitCode = 1`,
    )
    const failure = await failureOf(cloudflared.open(asked()))
    expect(failure.message).toContain('no such host')
    expect(failure.nextStep).toContain('online')
  })

  it('is ended when nobody waits for it any more', async () => {
    program('cloudflared', 'setInterval(() => {}, 1000)')
    const over = new AbortController()
    const opening = failureOf(cloudflared.open(asked({ signal: over.signal })))
    await expect.poll(() => existing()?.pid).toBeGreaterThan(0)
    over.abort()
    await opening
    expect(isAlive(reported().pid)).toBe(false)
  })
})

const tunnelId = `tunnel_${'0123456789abcdef'.repeat(2)}`
/** Writes its health address where it was told, and is ready a moment later. */
const client = `
const http = require('node:http')
const at = (name) => process.argv[process.argv.indexOf(name) + 1]
let ready = false
setTimeout(() => { ready = true }, 300)
const server = http.createServer((asked, reply) => {
  reply.writeHead(asked.url === '/readyz' ? (ready ? 200 : 503) : 404).end()
})
server.listen(0, '127.0.0.1', () => {
  fs.writeFileSync(at('--health.url-file'), 'http://127.0.0.1:' + server.address().port + '\\n')
})`

describe('OpenAI’s private tunnel', () => {
  it('gets its key by environment and never by argument, and is up once it says so', async () => {
    program('tunnel-client', client)
    const tunnel = await openai.open(asked({ secret: 'sk-runtime-key', name: tunnelId }))
    expect(tunnel).toMatchObject({ publicUrl: null, tunnelId })
    const { args, key, home, ours, pid } = reported()
    expect(ours).toBeUndefined()
    expect(key).toBe('sk-runtime-key')
    expect(home).toBe('/home/x')
    expect(args.join(' ')).not.toContain('sk-runtime-key')
    expect(args.slice(0, 5)).toEqual([
      'run',
      '--control-plane.tunnel-id',
      tunnelId,
      '--mcp.server-url',
      'http://127.0.0.1:8722/mcp',
    ])
    await tunnel.close()
    expect(isAlive(pid)).toBe(false)
  })

  it('says what is wrong with an id, a key, or a program that ends', async () => {
    expect(
      (await failureOf(openai.open(asked({ secret: 'k', name: 'tunnel_1' })))).nextStep,
    ).toContain('32 hexadecimal')
    expect((await failureOf(openai.open(asked({ name: tunnelId })))).message).toContain(
      'runtime key',
    )
    program('tunnel-client', 'process.exitCode = 1')
    const ended = await failureOf(openai.open(asked({ secret: 'k', name: tunnelId })))
    expect(ended.message).toContain('ended at once')
    expect(ended.nextStep).toContain('doctor')
  })
})

describe('ngrok', () => {
  type Config = Parameters<Ngrok['forward']>[0]
  const fake = (forward: (config: Config) => ReturnType<Ngrok['forward']>) =>
    createNgrok({ load: async () => ({ forward }), isInstalled: () => true })
  afterEach(() => vi.useRealTimers())

  it('is opened in this process with domain and authtoken, and tells of its link', async () => {
    const configs: Config[] = []
    let closed = 0
    const heard: boolean[] = []
    const ngrok = fake(async (config) => {
      configs.push(config)
      config.onStatusChange('closed')
      return {
        url: () => 'https://desk.ngrok-free.dev',
        close: async () => {
          closed += 1
        },
      }
    })
    const tunnel = await ngrok.open(
      asked({
        secret: 'an-authtoken',
        name: 'desk.ngrok-free.dev',
        onLink: (up) => heard.push(up),
      }),
    )
    expect(tunnel.publicUrl).toBe('https://desk.ngrok-free.dev')
    expect(configs[0]).toMatchObject({
      addr: '127.0.0.1:8722',
      authtoken: 'an-authtoken',
      domain: 'desk.ngrok-free.dev',
      schemes: ['HTTPS'],
    })
    expect(heard).toEqual([])
    configs[0]?.onStatusChange('closed')
    configs[0]?.onStatusChange('connected')
    expect(heard).toEqual([false, true])
    await tunnel.close()
    expect(closed).toBe(1)
    // Back only now: it is told once more, since nobody else could have the name meanwhile.
    configs[0]?.onStatusChange('closed')
    expect(closed).toBe(1)
    configs[0]?.onStatusChange('connected')
    expect(closed).toBe(2)
    expect(heard).toEqual([false, true])
  })

  it('counts as ended when its connection stays away, not when it comes back in time', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000)
    let tell: Config['onStatusChange'] = () => {}
    const ngrok = fake(async ({ onStatusChange }) => {
      tell = onStatusChange
      return { url: () => 'https://desk.ngrok-free.dev', close: async () => {} }
    })
    const tunnel = await ngrok.open(asked({ secret: 'an-authtoken' }))
    let why = ''
    void tunnel.ended.then((words) => {
      why = words
    })
    tell('closed')
    await minutes(4)
    tell('connected')
    await minutes(10)
    // Every attempt that fails is told again; the time runs from the first.
    for (let attempt = 0; attempt < 4; attempt += 1) {
      tell('closed')
      await minutes(1)
    }
    expect(why).toBe('')
    await minutes(1)
    expect(why).toBe('ngrok has not come back for minutes.')
    await tunnel.close()
  })

  it.each([
    ['ERR_NGROK_105', 'sign_in_failed', 'not an authtoken'],
    ['ERR_NGROK_107', 'sign_in_failed', 'reset or revoked'],
    ['ERR_NGROK_108', 'conflict', 'Another tunnel'],
    ['ERR_NGROK_9999', 'upstream_unavailable', 'ERR_NGROK_9999'],
    ['', 'upstream_unavailable', 'did not open'],
  ])(
    'says %s in words, without repeating what the service repeats',
    async (errorCode, kind, words) => {
      const ngrok = fake(async ({ authtoken }) => {
        throw Object.assign(new Error(`Your authtoken: ${authtoken}`), { errorCode })
      })
      const failure = await failureOf(ngrok.open(asked({ secret: 'an-authtoken' })))
      expect(failure.kind).toBe(kind)
      expect(failure.message).toContain(words)
      expect(`${failure.message} ${failure.nextStep} ${failure.stack}`).not.toContain(
        'an-authtoken',
      )
    },
  )

  it('says so where its package is not installed', async () => {
    const ngrok = createNgrok({
      load: () => Promise.reject(new Error('ERR_MODULE_NOT_FOUND')),
      isInstalled: () => false,
    })
    expect(await ngrok.missing()).toMatchObject({
      message: 'The package @ngrok/ngrok is not installed.',
    })
    const failure = await failureOf(ngrok.open(asked({ secret: 'an-authtoken' })))
    expect(failure.nextStep).toContain('npm install @ngrok/ngrok')
  })

  it('says which secret is missing, and where to get it, before and when it is opened', async () => {
    const ngrok = fake(() => Promise.reject(new Error('it was opened')))
    const words = {
      message: 'ngrok needs the authtoken of your account.',
      nextStep: expect.stringContaining('dashboard.ngrok.com'),
    }
    expect(ngrok.needsSecret).toEqual(words)
    expect(await failureOf(ngrok.open(asked()))).toMatchObject({ kind: 'invalid_input', ...words })
  })

  it('closes what comes too late', async () => {
    let closed = false
    const ngrok = fake(async () => {
      await wait(50)
      return {
        url: () => 'https://late.ngrok-free.dev',
        close: async () => {
          closed = true
        },
      }
    })
    const failure = await failureOf(
      ngrok.open(asked({ secret: 'an-authtoken', signal: AbortSignal.timeout(10) })),
    )
    expect(failure.kind).toBe('upstream_timeout')
    await expect.poll(() => closed).toBe(true)
  })

  it('is found when it is installed here', async () => {
    expect(await createTunnelProviders(environment)[0]?.missing()).toBeNull()
  })
})

function existing(): { readonly pid: number } | undefined {
  try {
    return reported()
  } catch {
    return undefined
  }
}
