/** What a model pays for the tool list, and the published schema of every tool as a snapshot. */
import { encode } from 'gpt-tokenizer/encoding/o200k_base'
import { describe, expect, it } from 'vitest'
import { instructionsFor } from '../../../bridge/mcp/instructions.ts'
import { publishTools } from '../../../bridge/mcp/published-tool.ts'
import { catalog } from '../../../shared/tools/catalog.ts'

const published = publishTools(catalog)
const apiTags = new Set(['objects', 'external_ids', 'events', 'user_groups', 'boards'])
const isApiTool = ({ tags }: { tags: readonly string[] }) => tags.every((tag) => apiTags.has(tag))
const tokensOf = (value: unknown) => encode(JSON.stringify(value)).length

const rows = published.map(({ tool, title, description, annotations, inputJson, outputJson }) => ({
  tool,
  input: tokensOf({ name: tool.name, title, description, inputSchema: inputJson, annotations }),
  output: tokensOf(outputJson),
}))
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

describe('the tool list', () => {
  it('costs a model at most 4,180 tokens for the nineteen API tools, none above 450', () => {
    const api = rows.filter(({ tool }) => isApiTool(tool))
    console.log(
      [
        `${'tool'.padEnd(46)} input  output`,
        ...rows.map(
          ({ tool, input, output }) =>
            `${tool.name.padEnd(46)} ${String(input).padStart(5)} ${String(output).padStart(7)}`,
        ),
        `${'the nineteen API tools'.padEnd(46)} ${String(sum(api.map(({ input }) => input))).padStart(5)} ${String(sum(api.map(({ output }) => output))).padStart(7)}`,
        `${'all tools'.padEnd(46)} ${String(sum(rows.map(({ input }) => input))).padStart(5)} ${String(sum(rows.map(({ output }) => output))).padStart(7)}`,
      ].join('\n'),
    )
    expect(api).toHaveLength(19)
    expect(sum(api.map(({ input }) => input))).toBeLessThanOrEqual(4_180)
    expect(Math.max(...rows.map(({ input }) => input))).toBeLessThanOrEqual(450)
  })

  it('has the essentials of its instructions in the first 512 characters', () => {
    const head = instructionsFor(catalog).slice(0, 512)
    for (const word of ['Rose Rocket', 'list_all_roserocket_objects', 'data', 'never']) {
      expect(head).toContain(word)
    }
    expect(head).not.toMatch(/\p{Cc}(?<!\n)/u)
  })

  it('has instructions that name no tool a client does not have', () => {
    const named = /\b[a-z]+(?:_[a-z]+)+\b/gu
    const names = new Set(catalog.map(({ name }) => name))
    const fields = new Set(['object_key'])
    const said = instructionsFor(catalog).match(named) ?? []
    expect(said.filter((word) => !names.has(word) && !fields.has(word))).toEqual([])
    expect(
      instructionsFor([])
        .match(named)
        ?.filter((word) => !fields.has(word)),
    ).toEqual([])
  })

  it.each(published.map((one) => [one.tool.name, one] as const))(
    'publishes %s as before',
    (name, one) => {
      const { title, description, annotations, inputJson, outputJson } = one
      expect({
        name,
        title,
        description,
        annotations,
        inputSchema: inputJson,
        outputSchema: outputJson,
      }).toMatchSnapshot()
    },
  )
})
