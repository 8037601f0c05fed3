/** Connects an organisation as a person: they sign in with the browser, the account acts in their name. */
import { z } from 'zod'
import { parseAsked } from '../access/asked.ts'
import { type BrowserSignIn, beginSignIn } from './browser-sign-in.ts'
import { credentialSchema, placeShape } from './connect-account.ts'
import { type ConnectedResult, type ConnectParts, keepAccount, parsePlace } from './keep-account.ts'

const askedSchema = z.object({
  ...placeShape,
  clientId: credentialSchema,
  clientSecret: credentialSchema.optional(),
  orgId: credentialSchema.optional(),
})
/** What a person gives beside signing in. A public application has no secret. */
export type AskedSignIn = z.input<typeof askedSchema>

/** Begins the sign-in; the account is stored when `done` resolves. Throws invalid_input and port_taken. */
export async function connectBySignIn(
  asked: AskedSignIn,
  parts: ConnectParts & {
    readonly signal: AbortSignal
    readonly callbackPort: number | null
    readonly patienceMs?: number | undefined
  },
): Promise<BrowserSignIn<ConnectedResult>> {
  const { clientId, clientSecret, orgId, ...rest } = parseAsked(askedSchema, asked)
  const place = parsePlace(rest)
  const { signal, callbackPort, patienceMs } = parts
  return await beginSignIn({
    authUrl: place.authUrl,
    clientId,
    clientSecret,
    callbackPort,
    patienceMs,
    signal,
    complete: ({ accessToken, refreshToken }) =>
      keepAccount(
        {
          kind: 'sign_in',
          place,
          clientId,
          clientSecret,
          refreshToken,
          orgId,
          userId: undefined,
          // Fresh from the sign-in; the renewals come with the account.
          auth: { token: async () => accessToken, invalidate: () => {} },
        },
        parts,
      ),
  })
}
