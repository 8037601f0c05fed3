/** `stdio --server ID`: an MCP server on stdin and stdout, through the running bridge or one started inside. */
import { Command } from 'commander'
import { z } from 'zod'
import { parseAsked } from '../access/asked.ts'
import { createBridgeFinder } from '../stdio/bridge-finder.ts'
import { serveStdio } from '../stdio/stdio-proxy.ts'
import { type CommandSetting, commonOptions, withCommonOptions, withRegistries } from './setting.ts'

const optionsSchema = z.object({ server: z.string().min(1) })

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
        // Told before anything is read: a client shows why its process ended.
        registries.servers.get(serverId)
        const finder = createBridgeFinder({
          serverId,
          registries,
          parts: setting.parts,
          now: setting.now,
          logLevel: setting.environment.logLevel,
        })
        try {
          await serveStdio({
            input: setting.input,
            write: (line) => setting.write(`${line}\n`),
            connect: finder.connect,
            reconnect: finder.reconnect,
            isStale: finder.isStale,
            signal: setting.signal,
          })
        } finally {
          await finder.close()
        }
      })
    })
}
