/** The small pictures clients show beside the server, its tools and its prompts: drawn here, fetched from nowhere. */
import type { Icon } from '@modelcontextprotocol/server'
import type { ToolTag } from '../../shared/tool.ts'

/** Lines on a 24 by 24 field, one drawing for each family of tools. */
const drawings: Readonly<Record<ToolTag, string>> = {
  objects: 'M4 6h16v12H4zM4 10h16M9 10v8',
  external_ids: 'M9 4 7 20M17 4l-2 16M4 9h16M4 15h16',
  events: 'M12 4a8 8 0 1 0 .1 0M12 8v4l3 2',
  user_groups: 'M9 5a3 3 0 1 0 .1 0M3 19a6 6 0 0 1 12 0M17 7a2 2 0 1 0 .1 0M17 13a5 5 0 0 1 4 5',
  boards: 'M4 4h16v16H4zM9 4v16M15 4v16',
  context: 'M3 5h18v11H3zM8 20h8M12 16v4',
  insights: 'M4 20V4M4 20h16M8 16l4-5 3 3 5-7',
  search: 'M10 4a6 6 0 1 0 .1 0M15 15l5 5',
}
const truck = 'M2 6h12v10H2zM14 10h4l4 3v3h-8M7 16a2 2 0 1 0 .1 0M18 16a2 2 0 1 0 .1 0'

function iconOf(lines: string): Icon {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#b4235a" stroke-width="2"><path d="${lines}"/></svg>`
  return {
    src: `data:image/svg+xml,${encodeURIComponent(svg)}`,
    mimeType: 'image/svg+xml',
    sizes: ['any'],
  }
}

export const serverIcons: readonly Icon[] = [iconOf(truck)]

const byTag = new Map(Object.entries(drawings).map(([tag, lines]) => [tag, [iconOf(lines)]]))

/** The picture of a tool: that of its first family. */
export function toolIcons(tags: readonly ToolTag[]): Icon[] {
  return byTag.get(tags[0] ?? '') ?? []
}
