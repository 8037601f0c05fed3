/** The listening server: what asks for another protocol than WebSocket is answered as the request it is. */
import { request } from 'node:http'
import { expect, test } from 'vitest'
import { listen } from '../../../bridge/http/listen.ts'

test.each([
  ['h2c', 'request'],
  ['WebSocket', 'upgrade'],
])('upgrade to %s: handed on as %s', async (protocol, handedAs) => {
  let upgrades = 0
  const listening = await listen({
    port: 0,
    fetch: () => new Response('request'),
    upgrade(_request, socket) {
      upgrades += 1
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 7\r\nConnection: close\r\n\r\nupgrade')
    },
  })
  const said = await new Promise<string>((resolve, reject) => {
    const sent = request({
      host: '127.0.0.1',
      port: listening.port,
      headers: { connection: 'Upgrade, HTTP2-Settings', upgrade: protocol },
    })
    sent.on('error', reject).on('response', (reply) => {
      let text = ''
      reply.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
      })
      reply.on('end', () => resolve(text))
    })
    sent.end()
  })
  await listening.close()
  expect([said, upgrades]).toEqual([handedAs, handedAs === 'upgrade' ? 1 : 0])
})
