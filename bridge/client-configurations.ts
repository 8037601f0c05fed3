/** Ready configuration for the MCP clients people use: where it goes and what it says. Pure. */
import { type ConfiguredClient, configuredClients } from '../shared/wire/connect-exchanges.ts'

export const clientNames = configuredClients
export type ClientName = ConfiguredClient

/** What a configuration is made of. No secret is among it. */
export interface ClientSetting {
  /** Name of the entry in the client's own list. */
  readonly entry: string
  /** The program and its arguments that serve MCP on stdin and stdout; clients that sign in have no use for it. */
  readonly command: readonly [string, ...string[]]
  readonly mcpUrl: string
}

export interface ClientConfiguration {
  readonly title: string
  /** Where the configuration goes, in words. */
  readonly place: string
  readonly format: 'json' | 'toml' | 'shell'
  readonly text: string
}

/** So long mcp-remote waits for a person to allow it, in seconds: as long as the request lives. */
const signInSeconds = 600

/** Whether the client signs in by OAuth: what it may do is then chosen when it is allowed, not before. */
export function signsIn(client: ClientName): boolean {
  return client === 'mcp-remote'
}

/** The configuration of that client. */
export function configurationOf(client: ClientName, setting: ClientSetting): ClientConfiguration {
  const { entry, command } = setting
  const [program, ...args] = command
  const stdio = { command: program, args }
  switch (client) {
    case 'claude-desktop':
      return {
        title: 'Claude Desktop',
        place: 'Settings > Developer > Edit Config (claude_desktop_config.json)',
        ...json({ mcpServers: { [entry]: stdio } }),
      }
    case 'cursor':
      return {
        title: 'Cursor',
        place: '.cursor/mcp.json in your home directory or in the project',
        ...json({ mcpServers: { [entry]: stdio } }),
      }
    case 'vscode':
      return {
        title: 'Visual Studio Code',
        place: '.vscode/mcp.json in the project, or the command "MCP: Open User Configuration"',
        ...json({ servers: { [entry]: { type: 'stdio', ...stdio } } }),
      }
    case 'claude-code':
      return {
        title: 'Claude Code',
        place: 'run this in a terminal',
        format: 'shell',
        text: ['claude', 'mcp', 'add', '--transport', 'stdio', entry, '--', ...command]
          .map(shellWord)
          .join(' '),
      }
    case 'codex':
      return {
        title: 'Codex',
        place: '.codex/config.toml in your home directory',
        format: 'toml',
        text: [
          `[mcp_servers.${entry}]`,
          `command = ${JSON.stringify(program)}`,
          `args = [${args.map((arg) => JSON.stringify(arg)).join(', ')}]`,
        ].join('\n'),
      }
    case 'mcp-remote':
      return {
        title: 'mcp-remote (for clients that only start processes)',
        place: 'the list of MCP servers of your client',
        ...json({
          mcpServers: {
            [entry]: {
              command: 'npx',
              args: [
                '-y',
                'mcp-remote',
                setting.mcpUrl,
                '--allow-http',
                '--transport',
                'http-only',
                // The name `localhost` may lead elsewhere (RFC 8252, section 8.3).
                '--host',
                '127.0.0.1',
                '--auth-timeout',
                String(signInSeconds),
              ],
            },
          },
        }),
      }
  }
}

function json(value: unknown): { format: 'json'; text: string } {
  return { format: 'json', text: JSON.stringify(value, null, 2) }
}

/** A word that a shell takes as it is, quoted only where it must be. */
function shellWord(word: string): string {
  return /^[\w@%+=:,./\\-]+$/.test(word) ? word : `"${word.replace(/(["$`])/g, '\\$1')}"`
}
