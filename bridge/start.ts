/** Starts the bridge: builds every part once, hands them to each other, and takes them down again. */
import type { Hono } from 'hono'
import type { CallReport } from '../shared/roserocket/request.ts'
import type { Tool } from '../shared/tool.ts'
import type { ServeMcp } from './access/grant.ts'
import { createServerWatch } from './access/server-watch.ts'
import { wideServerWarning } from './access/wide-server.ts'
import { type AccountGateway, createAccountGateway } from './accounts/account-gateway.ts'
import { sandboxAccountId } from './accounts/accounts.ts'
import { createSandboxGateway } from './accounts/sandbox-gateway.ts'
import { type CallGuards, type GuardSettings, openCallGuards } from './call-guards.ts'
import { openClientSignIn } from './client-sign-in.ts'
import { sandboxCallLimits } from './config.ts'
import { createConfigureClient } from './configure-client.ts'
import { createApp } from './http/app.ts'
import { approvalRoutes } from './http/approval-routes.ts'
import { errorReply } from './http/error-reply.ts'
import { healthRoutes } from './http/health.ts'
import { listen } from './http/listen.ts'
import { managementRoutes } from './http/management.ts'
import { mcpRoutes } from './http/mcp-route.ts'
import { createMetrics } from './http/metrics.ts'
import { pairingRoutes } from './http/pairing-routes.ts'
import { keepClock } from './keep-clock.ts'
import { openDeviceKey } from './link/device-key.ts'
import type { Link } from './link/extension.ts'
import { openLink } from './link/open-link.ts'
import { errorFacts, type Log } from './log.ts'
import { type Announcer, createAnnouncer } from './mcp/announcer.ts'
import { createToolLists, type ToolLists } from './mcp/tool-lists.ts'
import { countUpstreamCall } from './meter.ts'
import { notReady, whyNotReady } from './readiness.ts'
import { openRegistries, type Registries } from './registries.ts'
import { sweepDeadBridges } from './running-bridges.ts'
import type { RunningSandbox } from './sandbox/start-sandbox.ts'
import { sayRunning } from './say-running.ts'
import type { OpenSecrets } from './secrets/open-secrets.ts'
import { version } from './version.ts'
import { openWayIn, type WayInSettings } from './way-in.ts'

/** What serving MCP needs of the bridge. */
interface McpSetting extends CallGuards {
  /** Opens the organisation of a grant; to be called for every request. */
  readonly openAccount: AccountGateway['open']
  /** The machine's clock: expiry, approvals and limits go by it. */
  readonly now: () => Date
  /** What the paired browsers show of an organisation. */
  readonly screen: Link['onScreen']
  /** Whether deletes may happen without asking where a server's approval is `auto`. */
  readonly autoDeletes: boolean
  readonly version: string
  /** Through which clients hear of what changes while they listen. */
  readonly announcer: Announcer
  readonly toolLists: ToolLists
  readonly log: Log
}

/** A world to serve instead of the sandbox's own: a file, or so many made-up orders. */
export interface SandboxChoice {
  readonly worldFile?: string
  readonly orders?: { readonly count: number; readonly seed: number }
}

export interface StartOptions extends GuardSettings, WayInSettings {
  readonly dataDir: string
  /** 0 takes a free one. */
  readonly port: number
  /** Absent: the sandbox only when no account is connected. */
  readonly sandbox?: SandboxChoice
  readonly autoDeletes: boolean
  /** Starts this program again; ready configurations of clients say it. */
  readonly ownCommand?: readonly [string, ...string[]]
  /** Serves one program only: others do not join it, and nothing is lent to people. */
  readonly isInner?: boolean
  readonly now: () => Date
  readonly log: Log
  /** Absent: the secrets of accounts are in files. */
  readonly openSecrets?: OpenSecrets | undefined
  readonly catalog: readonly Tool[]
  /** Fetches what MCP clients name when they sign in; it must be guarded (access/oauth/guarded-fetch.ts). */
  readonly fetchDocument: (input: string | URL | Request, init?: RequestInit) => Promise<Response>
  readonly createServeMcp: (setting: McpSetting) => ServeMcp
  readonly startSandbox: (choice: SandboxChoice & { port?: number }) => Promise<RunningSandbox>
}

/** A bridge that is ready. In sandbox mode `mcpUrl` and `apiToken` work until it closes; else they are null. */
export interface RunningBridgeHandle {
  readonly url: string
  readonly mcpUrl: string | null
  readonly apiToken: string | null
  readonly accountId: string | null
  readonly sandboxUrl: string | null
  readonly webAppUrl: string | null
  readonly pairingCode: string
  close(): Promise<void>
}

/** Starts the bridge. Throws port_taken, and whatever the sandbox or the store has against starting. */
export async function startBridge(options: StartOptions): Promise<RunningBridgeHandle> {
  const toolNames = options.catalog.map(({ name }) => name)
  const registries = openRegistries({ ...options, toolNames })
  /** What has to be undone, newest last. */
  const undo: (() => Promise<void> | void)[] = [() => registries.store.close()]
  const close = async () => {
    for (const step of undo.splice(0).reverse()) {
      try {
        await step()
      } catch (error) {
        // A part that fails to end must not keep the others, and with them the process, alive.
        options.log.error(errorFacts(error), 'a part of the bridge did not end well')
      }
    }
  }
  try {
    return { ...(await build(options, registries, undo)), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function build(
  options: StartOptions,
  registries: Registries,
  undo: (() => Promise<void> | void)[],
): Promise<Omit<RunningBridgeHandle, 'close'>> {
  const { log, ownCommand = [process.execPath] } = options
  const { now } = registries.clock
  // The port comes first: a taken one must be told before anything else happens.
  const ready: { app?: Hono; link?: Link } = {}
  const listening = await listen({
    port: options.port,
    fetch: (request, bindings) => ready.app?.fetch(request, bindings) ?? errorReply(notReady()),
    upgrade: (request, socket, head) =>
      ready.link === undefined ? socket.destroy() : ready.link.handleUpgrade(request, socket, head),
  })
  undo.push(() => listening.close())
  const url = `http://127.0.0.1:${listening.port}`

  const { store, accounts, servers, serverUses, apiTokens } = registries
  await sweepDeadBridges(store)
  undo.push(keepClock(registries.clock, log))
  const known = accounts.list()
  const choice = options.sandbox ?? (known.length === 0 ? {} : undefined)
  const sandbox = choice === undefined ? null : await options.startSandbox(choice)
  if (sandbox !== null) undo.push(() => sandbox.close())
  const gateway = openGateway(options, registries, sandbox)

  const announcer = createAnnouncer()
  const toolLists = createToolLists(options.catalog)
  const guards = openCallGuards({
    ...(sandbox === null ? {} : { callLimits: sandboxCallLimits }),
    ...options,
    now,
    audit: registries.audit,
  })
  undo.push(() => guards.close())
  const watch = createServerWatch({
    servers,
    store,
    now,
    onChange: announcer.surfaceChanged,
    onLook: guards.approvals.look,
    onError: (error) => log.error(errorFacts(error), 'the servers could not be watched'),
  })
  undo.push(() => watch.close())
  const metrics = createMetrics({
    uptimeSeconds: () => process.uptime(),
    memoryBytes: () => process.memoryUsage.rss(),
  })
  const urlOf = (token: string) => `${url}/mcp/${token}`
  const wayIn = openWayIn({ ...options, registries, port: listening.port, now })
  undo.push(() => wayIn.close())
  const { publicOrigins } = wayIn
  const signIn = openClientSignIn({
    registries,
    isSandbox: sandbox !== null,
    guards,
    whyNotServed: gateway.whyNotServed,
    watch,
    publicOrigins,
    privateTunnelId: wayIn.tunnel.privateId,
    fetchDocument: options.fetchDocument,
    now,
    log,
  })
  const link = openLink({
    ...options,
    ...registries,
    now,
    deviceKey: await openDeviceKey({
      files: registries.secrets.files,
      exclusively: registries.exclusively,
      isInner: options.isInner === true,
    }),
    gateway,
    sandbox,
    watch,
    guards,
    consents: signIn.desk,
    announcer,
    toolLists,
    urlOf,
    configureClient: createConfigureClient({ registries, ownCommand, bridgeUrl: url }),
    tunnel: wayIn.tunnel,
    isOutside: wayIn.isOutside,
  })
  undo.push(() => link.close())
  ready.link = link
  const serveMcp = options.createServeMcp({
    openAccount: gateway.open,
    screen: link.onScreen,
    now,
    autoDeletes: options.autoDeletes || sandbox !== null,
    ...guards,
    version,
    announcer,
    toolLists,
    log,
  })
  wayIn.watchSignIns(signIn.desk)
  ready.app = createApp({
    publicOrigins,
    isPrivate: wayIn.isPrivate,
    behindGuards: wayIn.behindGuards,
    metrics,
    log,
    routes: [
      healthRoutes({ version, whyNotReady: () => whyNotReady(registries), metrics }),
      managementRoutes({
        servers,
        apiTokens,
        knowsAccount: (id) =>
          accounts.find(id) !== undefined || (sandbox !== null && id === sandboxAccountId),
        urlOf,
        warningOf: (config) => wideServerWarning(config, options.catalog),
        onChange: watch.look,
      }),
      approvalRoutes({ desk: guards.approvals, apiTokens }),
      pairingRoutes({ link, apiTokens }),
      mcpRoutes({
        servers,
        serverUses,
        apiTokens,
        watch,
        metrics,
        whyNotServed: gateway.whyNotServed,
        serveMcp,
        findTool: (name) => options.catalog.find((tool) => tool.name === name),
        publicOrigins,
        oauth: signIn.oauth,
        now,
      }),
      ...signIn.routes,
      ...wayIn.routes,
    ],
  })
  const isInner = options.isInner === true
  const credentials = sayRunning(registries, {
    port: listening.port,
    isSandbox: sandbox !== null,
    isInner,
    now,
    undo,
  })
  // Undone first, newest first: what waits for a person is told, then answers under way may finish.
  undo.push(() => listening.close())
  // An open link counts as an answer under way; it would keep the bridge from ever ending.
  undo.push(() => link.close())
  undo.push(() => guards.close())
  return {
    url,
    mcpUrl: credentials === null ? null : urlOf(credentials.mcpToken),
    apiToken: credentials?.apiToken ?? null,
    accountId: sandbox === null ? (known[0]?.id ?? null) : sandboxAccountId,
    sandboxUrl: sandbox?.url ?? null,
    webAppUrl: sandbox?.webAppUrl ?? known[0]?.webUrl ?? null,
    pairingCode: link.pairing.newCode().code,
  }
}

function openGateway(
  { now, log }: StartOptions,
  registries: Registries,
  sandbox: RunningSandbox | null,
): AccountGateway {
  const onCall = ({ method, status, durationMs }: CallReport) => {
    countUpstreamCall()
    log.debug({ method, status: status ?? 0, durationMs }, 'asked Rose Rocket')
  }
  return sandbox === null
    ? createAccountGateway({ ...registries, now, onCall })
    : createSandboxGateway({ sandbox, machineNow: now, onCall })
}
