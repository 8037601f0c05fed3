/** The record of an MCP server: what is shown, what is stored, what may be asked for. */
import { z } from 'zod'
import { givenNameSchema, instantSchema } from './asked.ts'
import { askedConfigSchema, serverConfigSchema } from './server-config.ts'

/** An MCP server as every surface shows it (design 3). Instants are ISO 8601 in UTC. */
const serverRecordSchema = z.object({
  id: z.string(),
  name: z.string(),
  integrated_account_id: z.string(),
  config: serverConfigSchema,
  expires_at: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
  last_used_at: z.string().nullable(),
  last_client: z.string().nullable(),
})
export type ServerRecord = z.infer<typeof serverRecordSchema>

/** What creating a server takes. `expires_at`: absent = in 30 days, null = never. */
export const newServerSchema = z.strictObject({
  name: givenNameSchema,
  config: askedConfigSchema.optional(),
  expires_at: instantSchema.nullish(),
})
export type NewServer = z.infer<typeof newServerSchema>

/** What changing a server takes; what is absent stays, lists inside `config` go with null. */
export const serverChangeSchema = z
  .strictObject({
    name: givenNameSchema.optional(),
    config: askedConfigSchema.optional(),
    expires_at: instantSchema.nullish(),
  })
  .refine((change) => Object.keys(change).length > 0, {
    message: 'names nothing to change; name, config and expires_at may be changed',
  })
export type ServerChange = z.infer<typeof serverChangeSchema>

/** A row of `mcp_servers`, turned into the record. */
export const serverRowSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    account_id: z.string(),
    config: z.string().transform((text, context) => {
      try {
        return serverConfigSchema.parse(JSON.parse(text))
      } catch {
        context.addIssue({ code: 'custom', message: 'is not a server configuration' })
        return z.NEVER
      }
    }),
    expires_at: z.string().nullable(),
    created_at: z.string(),
    updated_at: z.string(),
    last_used_at: z.string().nullable(),
    last_client: z.string().nullable(),
  })
  .transform(
    (row): ServerRecord => ({
      id: row.id,
      name: row.name,
      integrated_account_id: row.account_id,
      config: row.config,
      expires_at: row.expires_at,
      created_at: row.created_at,
      updated_at: row.updated_at,
      last_used_at: row.last_used_at,
      last_client: row.last_client,
    }),
  )
