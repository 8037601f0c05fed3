/** `start`: runs the bridge until it is told to stop. */
import { Command } from 'commander'
import { createLog } from '../log.ts'
import { type RunningBridgeHandle, startBridge } from '../start.ts'
import { createTunnelProviders } from '../tunnel/providers.ts'
import { untilAborted } from '../until-aborted.ts'
import { offerPanel } from './panel-beside.ts'
import { type CommandSetting, commonOptions, withCommonOptions } from './setting.ts'
import { askedStart, withStartOptions } from './start-options.ts'
import { namedLines } from './wording.ts'

/** Builds the command. */
export function startCommand(setting: CommandSetting): Command {
  return withStartOptions(withCommonOptions(new Command('start')), {
    isCheckout: setting.checkout !== undefined,
  })
    .description('run the bridge; without a connected account it serves the sandbox')
    .addHelpText(
      'after',
      `
Examples:
  rosebridge start
  rosebridge start --sandbox --port 0 --json
  rosebridge start --orders 10000 --seed 7`,
    )
    .action(async (options: unknown, command: Command) => {
      const common = commonOptions(command, setting)
      const { open, withExtension, ...asked } = askedStart(options, setting.workingDirectory)
      const bridge = await startBridge({
        ...asked,
        ...setting.parts,
        dataDir: common.dataDir,
        ownCommand: setting.ownCommand,
        now: setting.now,
        log: createLog({ level: setting.environment.logLevel }),
        tunnelProviders: createTunnelProviders(setting.environment),
        onPublicUrl: ({ url: publicUrl, state, problem }) =>
          setting.say(
            state === 'ready'
              ? `${publicUrl} leads here: checked from outside.`
              : `${publicUrl}: ${problem?.message ?? ''} ${problem?.nextStep ?? ''}`,
          ),
      })
      const { url, close: _close, ...rest } = bridge
      if (common.json) {
        setting.write(`${JSON.stringify({ ready: true, bridgeUrl: url, ...rest })}\n`)
      } else {
        setting.write(`${readyWords(bridge, asked.sandbox !== undefined)}\n`)
      }
      const beside =
        open || withExtension
          ? offerPanel({
              setting,
              bridge,
              dataDir: common.dataDir,
              open,
              say: common.json ? setting.say : (text) => setting.write(`\n${text}\n`),
            })
          : null
      await untilAborted(setting.signal)
      await (await beside)?.close()
      await bridge.close()
    })
}

function readyWords(bridge: RunningBridgeHandle, wantedSandbox: boolean): string {
  const { url, mcpUrl, apiToken, sandboxUrl, webAppUrl, pairingCode } = bridge
  const lines: (readonly [string, string | null])[] = [
    ['Bridge', url],
    ['MCP address', mcpUrl],
    ['API token', apiToken],
    ['Web app', webAppUrl],
    ['Pairing code', `${pairingCode.slice(0, 3)} ${pairingCode.slice(3)}`],
  ]
  const shown = lines.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
  const mode =
    sandboxUrl === null
      ? 'Rosebridge serves your connected accounts. Give a client its own door with: rosebridge config CLIENT'
      : wantedSandbox
        ? 'Rosebridge serves the sandbox: made-up data, nothing real is touched.'
        : 'No account is connected, so Rosebridge serves the sandbox: made-up data, nothing real is touched. Connect yours with: rosebridge connect'
  const end =
    sandboxUrl === null ? [] : ['The MCP address and the API token end with this process.']
  const chatGpt =
    'ChatGPT reaches it once you open a way in: Connect in the side panel, or rosebridge tunnel start'
  return [mode, '', namedLines(shown), '', ...end, chatGpt, 'Stop it with Ctrl+C.'].join('\n')
}
