/** The tool list of a server as its clients see it, and the hash by which an older one is known. */
import type { Tool } from '../../shared/tool.ts'
import { hashOf } from '../access/canonical.ts'
import { judgedTool } from '../access/judged-tool.ts'
import { type JudgedConfig, judge } from '../access/policy.ts'
import { type PublishedTool, publishTools } from './published-tool.ts'

export interface ToolLists {
  /** Everything there is. */
  readonly published: readonly PublishedTool[]
  /** Whether a server of that configuration may use the tool. */
  isListed(tool: Tool, server: ListedServer): boolean
  /** The hash of what a server of that configuration lists: names, words, schemas and hints, in their order. */
  hashFor(config: JudgedConfig): string
}

interface ListedServer {
  readonly config: JudgedConfig
  /** ISO instant; null = never. */
  readonly expiresAt: string | null
  readonly now: Date
}

/** Publishes a catalogue, once. */
export function createToolLists(catalog: readonly Tool[]): ToolLists {
  const published = publishTools(catalog)
  const judged = new Map(catalog.map((tool) => [tool.name, judgedTool(tool)]))
  const everything = [...judged.values()]
  const hashes = published.map(({ tool, title, description, annotations, ...schemas }) => {
    const { inputJson, outputJson } = schemas
    return {
      tool,
      hash: hashOf({ name: tool.name, title, description, annotations, inputJson, outputJson }),
    }
  })
  const isListed: ToolLists['isListed'] = (tool, server) =>
    judge({ ...server, tool: judged.get(tool.name) ?? judgedTool(tool), catalog: everything })
      .allowed
  return {
    published,
    isListed,
    hashFor(config) {
      const server = { config, expiresAt: null, now: new Date(0) }
      return hashOf(
        hashes.filter(({ tool }) => isListed(tool, server)).map(({ hash }) => hash),
      ).slice(0, 32)
    },
  }
}
