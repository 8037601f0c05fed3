/** Connects an organisation with a service account: by client credentials, for its org and user. */
import { z } from 'zod'
import { createTokenSource } from '../../shared/roserocket/auth.ts'
import { givenNameSchema, parseAsked } from '../access/asked.ts'
import { type ConnectedResult, type ConnectParts, keepAccount, parsePlace } from './keep-account.ts'

export const credentialSchema = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(2_000)
  .regex(/^[\x21-\x7e]+$/, 'must be one word without spaces')

/** What a person may say of where and how, beside the credentials. */
export const placeShape = {
  name: givenNameSchema.optional(),
  apiUrl: z.string().optional(),
  authUrl: z.string().optional(),
  webUrl: z.string().optional(),
  timezone: z.string().optional(),
}

const askedSchema = z.object({
  ...placeShape,
  clientId: credentialSchema,
  clientSecret: credentialSchema,
  orgId: credentialSchema,
  userId: credentialSchema,
})
/** What a person gives to connect an organisation; origins default to Rose Rocket's public ones. */
export type AskedAccount = z.input<typeof askedSchema>

/**
 * Signs in, asks `/api/v1/me`, and stores account and secret.
 * Throws invalid_input, and every error of signing in and of the client; then nothing is stored.
 */
export async function connectAccount(
  asked: AskedAccount,
  parts: ConnectParts,
): Promise<ConnectedResult> {
  const { clientId, clientSecret, orgId, userId, ...rest } = parseAsked(askedSchema, asked)
  const place = parsePlace(rest)
  const { authUrl } = place
  const { now, fetch } = parts
  const http = fetch === undefined ? {} : { fetch }
  const auth = createTokenSource({ authUrl, clientId, clientSecret, orgId, userId, now, ...http })
  return await keepAccount(
    {
      kind: 'service_account',
      place,
      clientId,
      clientSecret,
      refreshToken: undefined,
      orgId,
      userId,
      auth,
    },
    parts,
  )
}
