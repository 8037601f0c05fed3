/** A Rose Rocket tab as the browser reports it. */
import * as z from 'zod/mini'

/** How sure a detector is: the address names the record, or only a heading on the page does. */
export const certainties = ['url', 'heading'] as const

/**
 * What one tab shows. `kind` is an object key, `board`, or `other` where no record was recognised.
 * `id` is absent when only the human id (`fullId`, such as O-19) is known. `url` carries no query.
 */
export const pageSeenSchema = z.object({
  kind: z.string().check(z.maxLength(60)),
  id: z.optional(z.string().check(z.maxLength(120))),
  fullId: z.optional(z.string().check(z.maxLength(60))),
  certainty: z.enum(certainties),
  /** First label of the host, or null where the host says nothing about the organisation. */
  organisation: z.nullable(z.string().check(z.maxLength(63))),
  url: z.url({ protocol: /^https?$/ }).check(z.maxLength(2048)),
  title: z.string().check(z.maxLength(300)),
})
export type PageSeen = z.output<typeof pageSeenSchema>

/**
 * A tab and what it shows. `seenAt` is the last instant it was known to be on screen, `focusedAt` the
 * last instant a person turned to it, `visible` whether it is on screen now.
 */
export const openPageSchema = z.extend(pageSeenSchema, {
  tabId: z.int(),
  visible: z.boolean(),
  seenAt: z.iso.datetime(),
  focusedAt: z.iso.datetime(),
})
export type OpenPage = z.output<typeof openPageSchema>
