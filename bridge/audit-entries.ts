/** Calls and decisions as lines of the audit: ids, outcomes and sizes, nothing of what was said. */
import type { CallToolResult } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { estimateTokens } from '../shared/result-size.ts'
import { cleanText } from '../shared/safe-text.ts'
import type { ApprovalNote } from './access/approval-note.ts'
import { visibleClientName } from './access/client-name.ts'
import type { ConsentNote } from './access/consent-desk.ts'
import type { Grant } from './access/grant.ts'
import type { AuditEntry } from './audit-chain.ts'
import { type Measured, nothingMeasured } from './meter.ts'

const maxIds = 100
/** What ids look like; a sentence put where an id belongs is not kept. */
const idPattern = /^[\w:.-]{1,100}$/

/** Where arguments and outputs of tools hold ids of records: alone, in a list, or in what has an `id`. */
const idKeys = ['id', 'record_id', 'group_id', 'ids', 'add', 'remove', 'deleted']
const recordKeys = ['record', 'order', 'group', 'records', 'matches', 'groups', 'results']

/** Lines that no MCP server stands behind: a paired browser's own calls, clients that ask to be let in, administration. */
export const otherDoors = {
  panel: { id: 'panel', name: 'Panel' },
  signIn: { id: 'sign-in', name: 'Sign-in' },
  administration: { id: 'administration', name: 'Administration' },
} as const
/** What such a client's request is called where a tool's name stands. */
export const signInTool = 'sign_in'

/** The line of a tool call. */
export function callEntry(call: {
  readonly grant: Grant
  readonly client: string | null
  readonly tool: string
  readonly input: unknown
  readonly result: CallToolResult
  readonly measured: Measured
}): AuditEntry {
  const { grant, client, tool, input, result, measured } = call
  return {
    account_id: grant.accountId,
    server_id: grant.serverId,
    server_name: grant.name,
    client,
    tool,
    record_ids: recordIdsOf([input, result.structuredContent]),
    outcome: outcomeOf(result),
    approval_id: null,
    approved_by: null,
    ...measuredColumns(measured),
    ...sizeOf(result, result.structuredContent),
  }
}

/** The line of a write that a person is asked about, or has decided on. */
export function approvalEntry(note: ApprovalNote): AuditEntry {
  const { asked, prepared, approvalId, by, outcome, output, measured } = note
  return {
    account_id: asked.accountId,
    server_id: asked.serverId,
    server_name: asked.serverName,
    client: asked.client,
    tool: asked.tool.name,
    record_ids: recordIdsOf([{ records: prepared.preview.records }, output]),
    outcome,
    approval_id: approvalId,
    approved_by: by,
    ...measuredColumns(measured),
    ...(output === undefined ? { bytes_out: 0, tokens_out: 0 } : sizeOf(output, output)),
  }
}

/** The line of a tool that the person at a paired browser has run. A write there is confirmed by that person. */
export function panelEntry(call: {
  readonly accountId: string
  /** The browser's name and id. */
  readonly device: { readonly name: string; readonly id: string }
  readonly tool: { readonly name: string; readonly effect: string }
  readonly input: unknown
  readonly output?: unknown
  readonly outcome: string
  readonly measured: Measured
}): AuditEntry {
  const { accountId, device, tool, input, output, outcome, measured } = call
  return {
    account_id: accountId,
    server_id: otherDoors.panel.id,
    server_name: otherDoors.panel.name,
    client: device.name,
    tool: tool.name,
    record_ids: recordIdsOf([input, output]),
    outcome,
    approval_id: null,
    approved_by: tool.effect === 'read' ? null : deviceWords(device),
    ...measuredColumns(measured),
    ...(output === undefined ? { bytes_out: 0, tokens_out: 0 } : sizeOf(output, output)),
  }
}

/** The line of a client that asks to be let in, or of the decision about it. */
export function consentEntry({ request, outcome, by, accountId }: ConsentNote): AuditEntry {
  return {
    account_id: accountId ?? '',
    server_id: otherDoors.signIn.id,
    server_name: otherDoors.signIn.name,
    client: visibleClientName(request.clientName) || null,
    tool: signInTool,
    record_ids: [],
    outcome,
    approval_id: request.id,
    approved_by: by,
    duration_ms: 0,
    upstream_calls: 0,
    bytes_out: 0,
    tokens_out: 0,
  }
}

/** What somebody did to an account, a server, a token or a paired browser. */
export interface Administered {
  readonly act: string
  /** Id and name of what it was done to. */
  readonly id: string
  readonly name: string
  readonly accountId?: string
  readonly by: string
}

const maxNameLength = 200

/** Its line: what it was done to stands where a call has its server, so that the name outlives the thing. */
export function administrationEntry({ act, id, name, accountId, by }: Administered): AuditEntry {
  return {
    account_id: accountId ?? '',
    server_id: otherDoors.administration.id,
    server_name: cleanText(name, maxNameLength),
    client: null,
    tool: act,
    record_ids: idOf(id),
    outcome: 'done',
    approval_id: null,
    approved_by: by,
    ...measuredColumns(nothingMeasured),
    bytes_out: 0,
    tokens_out: 0,
  }
}

/** A paired browser, as whoever decided: its name, and the id that tells two of one name apart. */
export function deviceWords({ name, id }: { readonly name: string; readonly id: string }): string {
  return `${name} [${id}]`
}

function recordIdsOf(values: readonly unknown[]): string[] {
  // Looked at by hand: this is done for every call, and a schema for each key costs more than the call's own parsing.
  const found = values.flatMap((value) => {
    const fields = new Map<string, unknown>(isObject(value) ? Object.entries(value) : [])
    return [...idKeys, ...recordKeys].flatMap((key) => {
      const named = fields.get(key)
      return [...idOf(named), ...idsOf(named)]
    })
  })
  return [...new Set(found)].slice(0, maxIds)
}

function idOf(value: unknown): string[] {
  const id = isObject(value) && 'id' in value ? value.id : value
  return typeof id === 'string' && idPattern.test(id) ? [id] : []
}

function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap(idOf) : []
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function outcomeOf({ isError, structuredContent }: CallToolResult): string {
  if (isError !== true) return 'done'
  const failed = z.object({ error: z.object({ kind: z.string() }) }).safeParse(structuredContent)
  return failed.data?.error.kind ?? 'internal'
}

function measuredColumns({ durationMs, upstreamCalls }: Measured) {
  return { duration_ms: durationMs, upstream_calls: upstreamCalls }
}

/** Bytes of everything that is sent; tokens of the facts, which a client shows its model once. */
function sizeOf(sent: unknown, facts: unknown) {
  return {
    bytes_out: Buffer.byteLength(JSON.stringify(sent)),
    tokens_out: estimateTokens(JSON.stringify(facts) ?? ''),
  }
}
