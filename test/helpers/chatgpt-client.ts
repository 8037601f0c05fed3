/** ChatGPT as a bridge meets it: a client with a metadata document, its redirect, its name, over a public address. */
import { createGuardedFetch } from '../../bridge/access/oauth/guarded-fetch.ts'
import { ClientMemory, type Decide, type SignedIn, signInClient } from './sign-in.ts'

const clientMetadataUrl = 'https://chatgpt.com/oauth/client.json'
const redirectUrl = 'https://chatgpt.com/connector_platform_oauth_redirect'

/** The guarded fetch of a bridge, on an internet that holds nothing but ChatGPT's document. */
export const fetchChatGptDocument = createGuardedFetch({
  resolve: async () => ['203.0.114.9'],
  fetchFrom: async (url) =>
    url.href === clientMetadataUrl
      ? Response.json({
          client_id: clientMetadataUrl,
          client_name: 'ChatGPT',
          redirect_uris: [redirectUrl],
          grant_types: ['authorization_code', 'refresh_token'],
          response_types: ['code'],
          token_endpoint_auth_method: 'none',
        })
      : new Response('', { status: 404 }),
})

/** Adds the server and signs in, as a person does on ChatGPT's page. `send` reaches the public address. */
export function connectChatGpt(options: {
  readonly mcpUrl: string
  readonly decide: Decide
  readonly send: typeof fetch
}): Promise<SignedIn> {
  const memory = new ClientMemory({ clientMetadataUrl, redirectUrl })
  return signInClient(options.mcpUrl, options.decide, memory, options.send)
}
