/** OpenAI's private tunnel: ChatGPT knows the bridge under the tunnel's own address, and signs in for that. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TunnelProvider } from '../../../bridge/tunnel/tunnel.ts'
import { startBridgeInside } from '../../helpers/bridge-inside.ts'
import { rawOauth, tokensOf } from '../../helpers/raw-oauth.ts'
import type { Decide } from '../../helpers/sign-in.ts'
import { type ManagedTunnel, tunnelOf } from '../../helpers/tunnel-manager.ts'
import { jsonOf, runHere } from '../cli-process.ts'

const id = `tunnel_${'0123456789abcdef'.repeat(2)}`
const service = 'https://tunnel-service.gateway.unified-0.internal.api.openai.org/v1/mcp'
/** Up at once; what it passes on comes from this machine. */
const provider: TunnelProvider = {
  name: 'openai',
  isTemporary: false,
  needsSecret: { message: 'It needs a key.', nextStep: 'Give it one.' },
  needsName: 'The id of the tunnel',
  missing: async () => null,
  open: async ({ name = null }) => ({
    publicUrl: null,
    tunnelId: name,
    ended: new Promise(() => {}),
    close: async () => {},
  }),
}
let bridge: Awaited<ReturnType<typeof startBridgeInside>>
let tunnel: ManagedTunnel

beforeAll(async () => {
  bridge = await startBridgeInside({ tunnelProviders: [provider] })
  tunnel = tunnelOf(bridge.ready)
})
afterAll(() => bridge[Symbol.asyncDispose]())

const allow: Decide = async ({ id: request, number }) =>
  jsonOf(
    await runHere([
      ...['consents', 'allow', request, '--number', number],
      ...['--json', '--data-dir', bridge.dataDirectory],
    ]),
  )
/** Where the browser is sent back to at once, with which error. */
const refusal = async (resource: string): Promise<string | null> => {
  const oauth = rawOauth(bridge.url)
  const { url } = oauth.authorization(await oauth.newClient(), { resource })
  const { headers } = await fetch(url, { redirect: 'manual' })
  return new URL(headers.get('location') ?? '', bridge.url).searchParams.get('error')
}

describe('the address of the private tunnel', () => {
  it('is no resource of ours before the tunnel is up', async () => {
    expect(await refusal(`${service}/${id}`)).toBe('invalid_target')
  })

  it('signs in while it is up, for the same MCP address and no other', async () => {
    expect(await tunnel.start({ seconds: null, name: id, secret: 'sk-key' })).toMatchObject({
      state: 'ready',
      publicUrl: null,
      tunnelId: id,
    })
    const oauth = rawOauth(bridge.url)
    const client = await oauth.newClient()
    const asked = { resource: `${service}/${id}` }
    const tokens = tokensOf(
      await oauth.redeem(client, await oauth.newCode(client, allow, asked), asked),
    )
    expect((await oauth.call(tokens.access_token, 'find_order', { query: 'x' })).status).toBe(200)
    const renewed = tokensOf(await oauth.refresh(client, tokens.refresh_token, asked))
    expect((await oauth.call(renewed.access_token, 'find_order', { query: 'x' })).status).toBe(200)
  })

  it.each([
    `${service}/tunnel_${'f'.repeat(32)}`,
    `https://openai.org.example.com/v1/mcp/${id}`,
    `https://evilopenai.org/v1/mcp/${id}`,
    `http://tunnel-service.openai.org/v1/mcp/${id}`,
    `${service}/${id}?more`,
    `https://user@api.openai.com/v1/mcp/${id}`,
  ])('is not %s', async (resource) => {
    expect(await refusal(resource)).toBe('invalid_target')
  })

  it('is none any more once it is off', async () => {
    const fromChatGpt = async () =>
      (await fetch(`${bridge.url}/mcp`, { headers: { origin: 'https://chatgpt.com' } })).status
    expect(await fromChatGpt()).toBe(401)
    await tunnel.stop()
    expect(await fromChatGpt()).toBe(403)
    expect(await refusal(`${service}/${id}`)).toBe('invalid_target')
  })
})
