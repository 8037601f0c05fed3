/** The README's tool table, made from the catalogue. */
import type { Tool } from '../../shared/tool.ts'

/** One row a tool: what it is called, what it does, what it may change, which tags let it through. */
export function toolTable(catalog: readonly Tool[]): string {
  const rows = catalog.map(
    ({ name, description, effect, tags }) =>
      `| \`${name}\` | ${firstSentence(description)} | ${effect} | ${tags.join(', ')} |`,
  )
  return ['| tool | what it does | effect | tags |', '|---|---|---|---|', ...rows].join('\n')
}

function firstSentence(description: string): string {
  return description.split(/(?<=[.:;])\s/)[0]?.replace(/[.:;]$/, '') ?? description
}
