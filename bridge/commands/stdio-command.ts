/** `stdio --server ID`: an MCP server on stdin and stdout, through the running bridge or one started inside. */
import { Command } from 'commander'
import { z } from 'zod'
import { RosebridgeError } from '../../shared/errors.ts'
import { parseAsked } from '../access/asked.ts'
import type { ServerRecord } from '../access/server-record.ts'
import { sandboxAccountId } from '../accounts/accounts.ts'
import { defaultPort } from '../config.ts'
import { createLog } from '../log.ts'
import type { Registries } from '../registries.ts'
import { findRunningBridges } from '../running-bridges.ts'
import { type RunningBridgeHandle, startBridge } from '../start.ts'
import { serveStdio } from '../stdio/stdio-proxy.ts'
import { type CommandSetting, commonOptions, withCommonOptions, withRegistries } from './setting.ts'

const optionsSchema = z.object({ server: z.string().min(1) })
/** A session asks for a new token when its old one has ended, so a short life costs nothing. */
const tokenLifeMs = 3_600_000

/** Builds the command. */
export function stdioCommand(setting: CommandSetting): Command {
  return withCommonOptions(new Command('stdio'))
    .description('serve MCP on stdin and stdout, for clients that start a process')
    .requiredOption('--server <id>', 'id of the MCP server it speaks for')
    .addHelpText('after', '\nClients run this themselves: rosebridge config CLIENT prints how.')
    .action(async (options: unknown, command: Command) => {
      const common = commonOptions(command, setting)
      const { server: serverId } = parseAsked(optionsSchema, options)
      await withRegistries(common, setting, async (registries) => {
        registries.servers.get(serverId)
        const inside: { bridge?: RunningBridgeHandle } = {}
        let tokenId: string | undefined
        const connect = async () => {
          const server = registries.servers.get(serverId)
          const url =
            (await runningFor(server, registries)) ??
            (await startInside(server, inside, common.dataDir, setting))
          const { token, id } = registries.apiTokens.create({
            name: `stdio of ${server.name}`.slice(0, 120),
            server_id: serverId,
            expires_at: new Date(setting.now().getTime() + tokenLifeMs).toISOString(),
          })
          forget(registries, tokenId)
          tokenId = id
          return { mcpUrl: `${url}/mcp`, token }
        }
        try {
          await serveStdio({
            input: setting.input,
            write: (line) => setting.write(`${line}\n`),
            connect,
            signal: setting.signal,
          })
        } finally {
          forget(registries, tokenId)
          await inside.bridge?.close()
        }
      })
    })
}

/** Origin of the running bridge that serves the server's account; null when there is none. */
async function runningFor(server: ServerRecord, { store }: Registries): Promise<string | null> {
  const accountId = server.integrated_account_id
  const running = await findRunningBridges(store)
  const serving = running.find(({ account_id }) =>
    account_id === null ? accountId !== sandboxAccountId : account_id === accountId,
  )
  return serving === undefined ? null : `http://127.0.0.1:${serving.port}`
}

/** Starts a bridge in this process, on the usual port if it is free. */
async function startInside(
  server: ServerRecord,
  inside: { bridge?: RunningBridgeHandle },
  dataDir: string,
  setting: CommandSetting,
): Promise<string> {
  await inside.bridge?.close()
  const start = (port: number) =>
    startBridge({
      ...setting.parts,
      ...(server.integrated_account_id === sandboxAccountId ? { sandbox: {} } : {}),
      port,
      dataDir,
      autoDeletes: false,
      now: setting.now,
      log: createLog({ level: setting.environment.logLevel }),
    })
  try {
    inside.bridge = await start(defaultPort)
  } catch (error) {
    if (!(error instanceof RosebridgeError && error.kind === 'port_taken')) throw error
    inside.bridge = await start(0)
  }
  return inside.bridge.url
}

function forget({ apiTokens }: Registries, tokenId: string | undefined): void {
  if (tokenId === undefined) return
  try {
    apiTokens.revoke(tokenId)
  } catch {
    // It went with its server or at its hour, which is as good.
  }
}
