/** The guard before strangers' addresses: where it goes, where it does not, and how much it listens to. */
import { createServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import {
  createGuardedFetch,
  type FetchFrom,
  isPublicAddress,
} from '../../../bridge/access/oauth/guarded-fetch.ts'
import { pinnedFetch } from '../../../bridge/access/oauth/pinned-fetch.ts'
import { failureOf } from '../../helpers/failure-of.ts'

const address = 'https://client.example.net/client.json'

/** A guarded fetch in a network that answers as told, and what reached it. */
function guarded(options: {
  readonly addresses?: readonly string[]
  readonly reply?: FetchFrom
  readonly timeoutMs?: number
}) {
  const reached: string[] = []
  const { addresses = ['203.0.114.9'], reply, timeoutMs } = options
  const fetch = createGuardedFetch({
    resolve: async () => addresses,
    fetchFrom: async (url, init) => {
      reached.push(`${url.href} at ${init.address}`)
      return (await reply?.(url, init)) ?? Response.json({ ok: true })
    },
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  })
  return { fetch, reached }
}

describe.each([
  ['IPv4 loopback', '127.0.0.1'],
  ['all of IPv4 loopback', '127.9.9.9'],
  ['any', '0.0.0.0'],
  ['private, big', '10.1.2.3'],
  ['private, middle', '172.16.0.1'],
  ['private, small', '192.168.1.1'],
  ['link-local, and the metadata of clouds', '169.254.169.254'],
  ['carrier', '100.64.0.1'],
  ['benchmarks', '198.18.0.1'],
  ['multicast', '224.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['reserved', '240.0.0.1'],
  ['IPv6 loopback', '::1'],
  ['IPv6 any', '::'],
  ['IPv6 link-local', 'fe80::1'],
  ['IPv6 private', 'fd00::1'],
  ['IPv4 inside IPv6', '::ffff:127.0.0.1'],
  ['IPv4 inside IPv6, in hex', '::ffff:7f00:1'],
  ['IPv4 through NAT64', '64:ff9b::7f00:1'],
  ['6to4', '2002:7f00:1::'],
  ['IPv6 multicast', 'ff02::1'],
  ['no address', 'client.example.net'],
])('%s (%s)', (_, bad) => {
  test('is not public, and nothing goes there', async () => {
    expect(isPublicAddress(bad)).toBe(false)
    for (const addresses of [[bad], ['203.0.114.9', bad]]) {
      const { fetch, reached } = guarded({ addresses })
      expect((await failureOf(fetch(address))).kind).toBe('forbidden')
      expect(reached).toEqual([])
    }
  })
})

test.each(['8.8.8.8', '203.0.114.9', '2606:4700::1111'])('%s is public', (good) => {
  expect(isPublicAddress(good)).toBe(true)
})

test('asks exactly the address that was judged', async () => {
  const { fetch, reached } = guarded({ addresses: ['203.0.114.9', '203.0.114.10'] })
  expect(await (await fetch(address)).json()).toEqual({ ok: true })
  expect(reached).toEqual([`${address} at 203.0.114.9`])
})

test.each([
  ['http', 'http://client.example.net/client.json'],
  ['a file', 'file:///etc/passwd'],
  ['a user', 'https://user@client.example.net/client.json'],
  ['a literal address inside', 'https://192.168.0.1/client.json'],
  ['a literal address in decimal', 'https://2130706433/client.json'],
  ['a literal address in IPv6', 'https://[::1]/client.json'],
])('%s is not fetched', async (_, url) => {
  const { fetch, reached } = guarded({})
  expect((await failureOf(fetch(url))).kind).toBe('forbidden')
  expect(reached).toEqual([])
})

test('only GET', async () => {
  const { fetch } = guarded({})
  expect((await failureOf(fetch(address, { method: 'POST', body: 'x' }))).kind).toBe('forbidden')
})

test('no redirects', async () => {
  const { fetch, reached } = guarded({
    reply: async () => new Response(null, { status: 302, headers: { location: 'https://x.net/' } }),
  })
  expect((await failureOf(fetch(address))).kind).toBe('forbidden')
  expect(reached).toHaveLength(1)
})

test.each([
  [65_536, true],
  [65_537, false],
])('%i bytes', async (size, fits) => {
  const { fetch } = guarded({ reply: async () => new Response('x'.repeat(size)) })
  if (fits) expect((await (await fetch(address)).text()).length).toBe(size)
  else expect((await failureOf(fetch(address))).kind).toBe('forbidden')
})

test('an answer without end is cut off', async () => {
  const { fetch } = guarded({
    reply: async () =>
      new Response(
        new ReadableStream({
          pull: (controller) => controller.enqueue(new Uint8Array(4_096)),
        }),
      ),
  })
  expect((await failureOf(fetch(address))).kind).toBe('forbidden')
})

test.each<[string, FetchFrom]>([
  ['never answers', () => new Promise(() => {})],
  ['never ends its body', async () => new Response(new ReadableStream())],
])('who %s is left', async (_, reply) => {
  const { fetch } = guarded({ timeoutMs: 50, reply })
  expect((await failureOf(fetch(address))).kind).toBe('upstream_timeout')
})

test('the real fetch goes to the address it is told, and names the host for the certificate', async () => {
  const greetings: Buffer[] = []
  const server = createServer((socket) => {
    socket.once('data', (chunk) => {
      greetings.push(chunk)
      socket.destroy()
    })
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0
  const attempt = pinnedFetch(new URL(`https://client.example.net:${port}/client.json`), {
    address: '127.0.0.1',
    headers: new Headers(),
    signal: AbortSignal.timeout(5_000),
  })
  await expect(attempt).rejects.toThrow()
  server.close()
  expect(greetings[0]?.toString('latin1')).toContain('client.example.net')
})
