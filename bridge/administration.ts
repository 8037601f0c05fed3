/** Administration in the audit: who connected, made, changed and ended what, whichever way they did it. */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { TunnelStatus } from '../shared/wire/tunnel-exchanges.ts'
import type { ApiTokenRegistry } from './access/api-tokens.ts'
import type { ServerRecord } from './access/server-record.ts'
import type { ServerRegistry } from './access/servers.ts'
import type { AccountDirectory } from './accounts/accounts.ts'
import type { AuditLog } from './audit.ts'
import { type Administered, administrationEntry, deviceWords } from './audit-entries.ts'
import type { DeviceStore } from './link/devices.ts'
import type { Store } from './store.ts'
import type { TunnelSwitch } from './tunnel/tunnel-switch.ts'

/** What the audit says of whoever decided or acted at the command line. */
export const commandLine = 'Command line'

/** Whose wish is being carried out. An argument would have to go through every door, and could be forgotten at one. */
const acting = new AsyncLocalStorage<string | null>()

/** Runs what that device, token or command asked for. Null: the program's own doing, which nobody has to answer for. */
export function actingAs<Result>(by: string | null, work: () => Result): Result {
  return acting.run(by, work)
}

interface AdministrationParts {
  readonly audit: Pick<AuditLog, 'append'>
  readonly store: Pick<Store, 'transaction'>
}

/** Does something and writes its line, or neither. */
function createTeller({ audit, store }: AdministrationParts) {
  return <Result>(
    work: () => Result,
    lineOf: (result: Result) => Omit<Administered, 'by'>,
    ownBy: string | null = null,
  ): Result => {
    const by = acting.getStore() ?? ownBy
    if (by === null) return work()
    return store.transaction(() => {
      const result = work()
      audit.append(administrationEntry({ ...lineOf(result), by }))
      return result
    })
  }
}

interface AdministeredRegistries {
  readonly servers: ServerRegistry
  readonly apiTokens: ApiTokenRegistry
  readonly accounts: AccountDirectory
}

/** The same registries; what is done to them in somebody's name leaves a line. */
export function toldInAudit(
  { servers, apiTokens, accounts }: AdministeredRegistries,
  parts: AdministrationParts,
): AdministeredRegistries {
  const tell = createTeller(parts)
  return {
    servers: {
      ...servers,
      create: (asked) => tell(() => servers.create(asked), aboutServer('create_mcp_server')),
      update: (...asked) => tell(() => servers.update(...asked), aboutServer('update_mcp_server')),
      revoke(id, whose) {
        const server = servers.get(id, whose)
        tell(
          () => servers.revoke(id, whose),
          () => ({ ...aboutServer('revoke_mcp_server')(server), name: server.name }),
        )
      },
    },
    apiTokens: {
      ...apiTokens,
      create: (asked) =>
        tell(
          () => apiTokens.create(asked),
          ({ id, name }) => ({ act: 'create_api_token', id, name }),
        ),
      revoke(id) {
        const name = apiTokens.list().find((token) => token.id === id)?.name ?? id
        tell(
          () => apiTokens.revoke(id),
          () => ({ act: 'revoke_api_token', id, name }),
        )
      },
    },
    accounts: {
      ...accounts,
      save: (account) =>
        tell(
          () => accounts.save(account),
          () => aboutAccount('connect_account', account),
        ),
      rename: (id, name) =>
        tell(
          () => accounts.rename(id, name),
          (account) => aboutAccount('rename_account', account),
        ),
      remove(id) {
        const name = accounts.find(id)?.name ?? id
        return tell(
          () => accounts.remove(id),
          () => aboutAccount('remove_account', { id, name }),
        )
      },
    },
  }
}

/** The same store of paired browsers; one that is paired or unpaired leaves a line. */
export function devicesInAudit(devices: DeviceStore, parts: AdministrationParts): DeviceStore {
  const tell = createTeller(parts)
  return {
    ...devices,
    ...pairingsInAudit(devices, parts),
    // Nobody acts yet when a browser comes with the code: it speaks for itself.
    add: (device) =>
      tell(
        () => devices.add(device),
        () => ({ act: 'pair_browser', id: device.id, name: device.name }),
        deviceWords(device),
      ),
  }
}

/** The ending part of it. */
export function pairingsInAudit<Pairings extends Pick<DeviceStore, 'find' | 'remove'>>(
  devices: Pairings,
  parts: AdministrationParts,
): Pairings {
  const tell = createTeller(parts)
  return {
    ...devices,
    remove(id: string) {
      const device = devices.find(id)
      if (device === undefined) return devices.remove(id)
      tell(
        () => devices.remove(id),
        () => ({ act: 'unpair_browser', id, name: device.name }),
        deviceWords(device),
      )
    },
  }
}

/** The same switch; whoever opens or closes a way in from outside leaves a line. */
export function tunnelInAudit(tunnel: TunnelSwitch, parts: AdministrationParts): TunnelSwitch {
  const tell = createTeller(parts)
  const line = (act: string, { provider }: Pick<TunnelStatus, 'provider'>) =>
    tell(
      () => undefined,
      () => ({ act, id: provider ?? '', name: provider ?? 'tunnel' }),
    )
  return {
    ...tunnel,
    async start(asked) {
      const status = await tunnel.start(asked)
      line('start_tunnel', status)
      return status
    },
    async stop() {
      const before = await tunnel.status()
      const status = await tunnel.stop()
      if (before.state !== 'off') line('stop_tunnel', before)
      return status
    },
  }
}

/** What a server may do is worth a word: one that stops asking before it writes must not pass for a new name. */
function aboutServer(act: string) {
  return ({ id, name, config, expires_at, integrated_account_id: accountId }: ServerRecord) => {
    const { methods = ['all'], tags = ['all'], approval, elicitation } = config
    const facts = [
      `approval ${approval}`,
      ...(elicitation === undefined ? [] : [`elicitation ${elicitation}`]),
      expires_at === null ? 'never expires' : `until ${expires_at.slice(0, 10)}`,
      `methods ${methods.join(' ')}`,
      `tags ${tags.join(' ')}`,
    ]
    return { act, id, accountId, name: `${name} (${facts.join('; ')})` }
  }
}

function aboutAccount(act: string, { id, name }: { readonly id: string; readonly name: string }) {
  return { act, id, name, accountId: id }
}
