/** A tunnel provider whose internet is this machine: opens a public front, and can be made to fail, die or lose its link. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { RunningTunnel, TunnelProvider } from '../../bridge/tunnel/tunnel.ts'
import { RosebridgeError } from '../../shared/errors.ts'
import { createPublicFront, type PublicFront } from './public-front.ts'

export interface StandInTunnel {
  readonly provider: TunnelProvider
  /** Reaches any of its public names. */
  readonly fetch: typeof fetch
  /** The secrets it was opened with. */
  readonly secrets: (string | undefined)[]
  /** Ends the open tunnel as a crash would. */
  die(): Promise<void>
  /** The connection goes, and comes back. */
  link(isUp: boolean): void
  /** The provider forgets the name and answers in its own words, while the tunnel itself notices nothing. */
  forget(): Promise<void>
  /** So many of the next openings fail. */
  failNext(times: number): void
  /** Whether one is open now. */
  isOpen(): boolean
}

const noSecret = { message: 'The stand-in needs its authtoken.', nextStep: 'Give it one.' }

/** `origins` are used one after the other, the last again and again. */
export function createStandInTunnel(
  origins: readonly [string, ...string[]],
  {
    lingers = false,
    closingMs = 0,
    host,
    needsSecret = false,
    ...facts
  }: Partial<Pick<TunnelProvider, 'name' | 'isTemporary'>> & {
    readonly needsSecret?: boolean
    /** Its public front stays open when it is closed, as one of a slow provider does. */
    readonly lingers?: boolean
    /** How long closing it takes; its name is taken until then. */
    readonly closingMs?: number
    /** What its front sends as Host, if not the public name. */
    readonly host?: string
  } = {},
): StandInTunnel {
  const fronts = new Map<string, PublicFront>()
  const forgotten = new Set<string>()
  const secrets: (string | undefined)[] = []
  let opened = 0
  let failures = 0
  let current: {
    end: (why: string) => void
    front: PublicFront
    tell: (isUp: boolean) => void
  } | null = null
  return {
    secrets,
    isOpen: () => current !== null,
    async die() {
      const dying = current
      current = null
      await dying?.front.close()
      dying?.end('The stand-in has died.')
    },
    link: (isUp) => current?.tell(isUp),
    async forget() {
      await current?.front.close()
      for (const name of fronts.keys()) forgotten.add(name)
    },
    failNext(times) {
      failures = times
    },
    async fetch(input, init) {
      const asked = input instanceof Request ? input.url : String(input)
      if (forgotten.has(new URL(asked).origin)) return new Response('error 1033', { status: 530 })
      const front = fronts.get(new URL(asked).origin)
      return front === undefined ? await fetch(input, init) : await front.fetch(input, init)
    },
    provider: {
      name: 'cloudflared',
      isTemporary: true,
      needsSecret: needsSecret ? noSecret : null,
      needsName: null,
      ...facts,
      missing: async () => null,
      async open({ port, secret, onLink }): Promise<RunningTunnel> {
        secrets.push(secret)
        if (failures > 0) {
          failures -= 1
          throw new RosebridgeError('upstream_unavailable', 'The stand-in does not open.', {
            nextStep: 'Let it.',
          })
        }
        if (current !== null) {
          throw new RosebridgeError('conflict', 'The name is taken.', { nextStep: 'Wait.' })
        }
        const publicUrl = origins[Math.min(opened, origins.length - 1)] ?? origins[0]
        opened += 1
        const front = createPublicFront(publicUrl, host === undefined ? {} : { host })
        fronts.set(publicUrl, front)
        await front.open(port)
        let end: (why: string) => void = () => {}
        const ended = new Promise<string>((resolve) => {
          end = resolve
        })
        const own = { end, front, tell: onLink }
        current = own
        return {
          publicUrl,
          tunnelId: null,
          ended,
          async close() {
            await sleep(closingMs)
            if (current === own) current = null
            if (!lingers) await front.close()
          },
        }
      },
    },
  }
}
