/** How the tunnel stands, as lines for a person. */
import type { TunnelStatus } from '../../shared/wire/tunnel-exchanges.ts'
import { namedLines, whenItEnds } from './wording.ts'

const stateWords: Readonly<Record<TunnelStatus['state'], string>> = {
  off: 'off: nothing reaches the bridge from outside',
  starting: 'starting',
  checking: 'on; its address is being checked from outside',
  ready: 'on, and checked from outside',
  unreachable: 'on, but its address does not answer from outside',
  returning: 'it died and is coming back',
}

/** The state, the address, when it ends, and what can be used. */
export function tunnelLines(status: TunnelStatus, now: Date): string {
  const { state, provider, publicUrl, tunnelId, isTemporary, problem, ownAddress } = status
  const lines: (readonly [string, string])[] = [['Tunnel', stateWords[state]]]
  if (state !== 'off') {
    lines.push(['By', provider ?? '-'])
    if (publicUrl !== null) {
      lines.push(['ChatGPT', `${publicUrl}/mcp with OAuth`])
      lines.push(['Address', isTemporary ? 'temporary: another one next time' : 'stays the same'])
    }
    if (tunnelId !== null) lines.push(['ChatGPT', `connection "Tunnel", ${tunnelId}`])
    lines.push([
      'Ends',
      status.endsAt === null ? 'when you stop it' : whenItEnds(status.endsAt, now),
    ])
  }
  if (status.previousUrl !== null) lines.push(['Before', `${status.previousUrl} works no more`])
  if (problem !== null) lines.push(['Problem', `${problem.message} ${problem.nextStep}`])
  if (ownAddress !== null) {
    const { url, problem: why } = ownAddress
    lines.push([
      'Own address',
      why === null ? `${url}: ${ownAddress.state}` : `${url}: ${why.message}`,
    ])
  }
  const ways = status.providers.map(
    ({ name, isHere, problem: why, needsSecret, hasSecret }): readonly [string, string] => [
      name,
      isHere
        ? needsSecret && !hasSecret
          ? 'here; needs its secret once'
          : 'ready'
        : `${why?.message ?? ''} ${why?.nextStep ?? ''}`,
    ],
  )
  return [namedLines(lines), ...(ways.length === 0 ? [] : ['', 'Ways:', namedLines(ways)])].join(
    '\n',
  )
}
