/** Fixture prompts: plain, with arguments to complete, with a resource, with a picture. */
import { completable, type McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import type { Offered } from '../../bridge/mcp/server-parts.ts'
import { redPixelPng } from './samples.ts'

const cities = ['paris', 'park', 'party']
const said = (text: string) => ({
  role: 'user' as const,
  content: { type: 'text' as const, text },
})

export function offerPrompts(server: McpServer): Offered[] {
  return [
    server.registerPrompt('test_simple_prompt', { description: 'One sentence' }, () => ({
      messages: [said('This is a simple prompt for testing.')],
    })),
    server.registerPrompt(
      'test_prompt_with_arguments',
      {
        description: 'Two arguments',
        argsSchema: z.object({
          arg1: completable(z.string().describe('First test argument'), (typed) =>
            cities.filter((city) => city.startsWith(typed)),
          ),
          arg2: z.string().describe('Second test argument'),
        }),
      },
      ({ arg1, arg2 }) => ({
        messages: [said(`Prompt with arguments: arg1='${arg1}', arg2='${arg2}'`)],
      }),
    ),
    server.registerPrompt(
      'test_prompt_with_embedded_resource',
      {
        description: 'A resource and a sentence',
        argsSchema: z.object({ resourceUri: z.string().describe('URI of the resource') }),
      },
      ({ resourceUri }) => ({
        messages: [
          {
            role: 'user',
            content: {
              type: 'resource',
              resource: {
                uri: resourceUri,
                mimeType: 'text/plain',
                text: 'Embedded resource content for testing.',
              },
            },
          },
          said('Please process the embedded resource above.'),
        ],
      }),
    ),
    server.registerPrompt('test_prompt_with_image', { description: 'A picture' }, () => ({
      messages: [
        { role: 'user', content: { type: 'image', data: redPixelPng, mimeType: 'image/png' } },
        said('Please analyze the image above.'),
      ],
    })),
  ]
}
