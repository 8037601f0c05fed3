/** The tunnel of a running bridge as its operator handles it: over the management interface. */
import {
  type TunnelStart,
  type TunnelStatus,
  tunnelStatusSchema,
} from '../../shared/wire/tunnel-exchanges.ts'

export interface ManagedTunnel {
  status(): Promise<TunnelStatus>
  start(asked: TunnelStart): Promise<TunnelStatus>
  stop(): Promise<TunnelStatus>
  check(): Promise<TunnelStatus>
  /** Asks again and again until it stands so, and what else is wanted holds. */
  until(
    state: TunnelStatus['state'],
    holds?: (status: TunnelStatus) => boolean,
  ): Promise<TunnelStatus>
}

export function tunnelOf(ready: {
  readonly bridgeUrl: string
  readonly apiToken: string | null
}): ManagedTunnel {
  const send = async (path: string, body?: object) => {
    const reply = await fetch(`${ready.bridgeUrl}/tunnel${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${ready.apiToken ?? ''}`,
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await reply.text()
    if (!reply.ok) throw new Error(`${reply.status}: ${text}`)
    return tunnelStatusSchema.parse(JSON.parse(text))
  }
  return {
    status: () => send(''),
    start: (asked) => send('/start', asked),
    stop: () => send('/stop', {}),
    check: () => send('/check', {}),
    async until(state, holds = () => true) {
      for (let look = 0; look < 200; look += 1) {
        const status = await send('')
        if (status.state === state && holds(status)) return status
        await new Promise((resolve) => setTimeout(resolve, 25))
      }
      throw new Error(`never ${state}: ${JSON.stringify(await send(''))}`)
    },
  }
}
