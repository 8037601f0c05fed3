/** One origin's authorization server with the three things the bridge does beside its protocol: show, allow, refuse. */
import { z } from 'zod'
import { errorFacts, type Log } from '../../log.ts'
import type { AskedConsent } from '../consent-desk.ts'
import { type OauthScope, parseScopes } from '../scopes.ts'
import { allowedClientLifeSeconds } from './adapter.ts'
import { isLoopbackRedirect } from './client-rules.ts'
import { createAskKoa } from './koa-answer.ts'
import { cookieNames, createProvider, type ProviderOptions } from './provider.ts'

export interface AuthorizationServer {
  /** Answers a request of the OAuth protocol. */
  answer(request: Request): Promise<Response>
  /** Name of the cookie that ties a request for consent to its browser. */
  readonly consentCookie: string
  /** The request for consent of that key; undefined when there is none, or no more. */
  waiting(key: string): Promise<AskedConsent | undefined>
  /** Ends the wait: the client acts under the server from now on. Answers where the browser goes. */
  allow(
    key: string,
    granted: { readonly serverId: string; readonly scopes: readonly OauthScope[] },
  ): Promise<string | undefined>
  /** Ends the wait without. Answers where the browser goes. */
  refuse(key: string): Promise<string | undefined>
}

const paramsSchema = z.object({
  client_id: z.string(),
  redirect_uri: z.string(),
  scope: z.string().optional(),
  resource: z.union([z.string(), z.array(z.string())]),
})

/** Builds the server of one origin. */
export function createAuthorizationServer(
  options: ProviderOptions & { readonly log: Log },
): AuthorizationServer {
  const { issuer, items, log } = options
  const provider = createProvider(options)
  provider.on('server_error', (_context, error) => {
    log.error(errorFacts(error), 'signing a client in failed')
  })
  const ask = createAskKoa(provider)
  const find = async (key: string) => {
    const interaction = await provider.Interaction.find(key)
    return interaction?.isExpired === false ? interaction : undefined
  }

  return {
    answer: (request) => ask(request, issuer),
    consentCookie: cookieNames(issuer.startsWith('https:')).interaction,

    async waiting(key) {
      const interaction = await find(key)
      if (interaction === undefined || interaction.result !== undefined) return undefined
      const { client_id, redirect_uri, scope } = paramsSchema.parse(interaction.params)
      const client = await provider.Client.find(client_id)
      const expiresAt = items.find('Interaction', key)?.expiresAt ?? null
      if (client === undefined || expiresAt === null) return undefined
      const clientHost = client_id.startsWith('https://') ? new URL(client_id).host : null
      return {
        issuer,
        clientId: client_id,
        clientName: client.clientName ?? clientHost ?? 'A client without a name',
        clientHost,
        redirectHost: redirectWords(redirect_uri),
        isLoopbackOnly: (client.redirectUris ?? []).every(isLoopbackRedirect),
        scopes: parseScopes(scope),
        expiresAt,
      }
    },

    async allow(key, { serverId, scopes }) {
      const interaction = await find(key)
      if (interaction === undefined) return undefined
      const { client_id, resource } = paramsSchema.parse(interaction.params)
      const grant = new provider.Grant({ accountId: serverId, clientId: client_id })
      for (const name of [resource].flat()) grant.addResourceScope(name, scopes.join(' '))
      const grantId = await grant.save()
      items.prolong('Client', client_id, allowedClientLifeSeconds)
      interaction.result = {
        login: { accountId: serverId, remember: false },
        consent: { grantId },
      }
      await interaction.persist()
      return interaction.returnTo
    },

    async refuse(key) {
      const interaction = await find(key)
      if (interaction === undefined) return undefined
      interaction.result = {
        error: 'access_denied',
        error_description: 'The request was not allowed.',
      }
      await interaction.persist()
      return interaction.returnTo
    },
  }
}

function redirectWords(redirect: string): string {
  const { host } = new URL(redirect)
  return isLoopbackRedirect(redirect) ? `a program on this computer (${host})` : host
}
