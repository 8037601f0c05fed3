/** Fixture tools that answer with every kind of content, tell progress, fail, and change lists. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { CallToolResult, McpServer } from '@modelcontextprotocol/server'
import type { Offered } from '../../bridge/mcp/server-parts.ts'
import { redPixelPng, silentWav } from './samples.ts'

type Content = CallToolResult['content'][number]

const image: Content = { type: 'image', data: redPixelPng, mimeType: 'image/png' }
const answers: Readonly<Record<string, readonly Content[]>> = {
  test_simple_text: [{ type: 'text', text: 'This is a simple text response for testing.' }],
  test_image_content: [image],
  test_audio_content: [{ type: 'audio', data: silentWav, mimeType: 'audio/wav' }],
  test_embedded_resource: [
    {
      type: 'resource',
      resource: {
        uri: 'test://embedded-resource',
        mimeType: 'text/plain',
        text: 'This is an embedded resource content.',
      },
    },
  ],
  test_multiple_content_types: [
    { type: 'text', text: 'Multiple content types test:' },
    image,
    {
      type: 'resource',
      resource: {
        uri: 'test://mixed-content-resource',
        mimeType: 'application/json',
        text: JSON.stringify({ test: 'data', value: 123 }),
      },
    },
  ],
}

const done = (text: string): CallToolResult => ({ content: [{ type: 'text', text }] })

export function offerContentTools(server: McpServer, listsChanged: () => void): Offered[] {
  const constant = Object.entries(answers).map(([name, content]) =>
    server.registerTool(name, { description: `Answers with ${content.length} item(s)` }, () => ({
      content: [...content],
    })),
  )
  const failing = server.registerTool(
    'test_error_handling',
    { description: 'Always fails' },
    () => {
      throw new Error('This tool intentionally returns an error for testing')
    },
  )
  const progressing = server.registerTool(
    'test_tool_with_progress',
    { description: 'Tells how far it is' },
    async ({ mcpReq }) => {
      const progressToken = mcpReq._meta?.progressToken
      for (const progress of [0, 50, 100]) {
        if (progressToken !== undefined) {
          await mcpReq.notify({
            method: 'notifications/progress',
            params: { progressToken, progress, total: 100 },
          })
        }
        await sleep(20)
      }
      return done('All steps done.')
    },
  )
  const triggers = ['test_trigger_tool_change', 'test_trigger_prompt_change'].map((name) =>
    server.registerTool(name, { description: 'Says that the lists have changed' }, () => {
      listsChanged()
      return done('Told.')
    }),
  )
  return [...constant, failing, progressing, ...triggers]
}
