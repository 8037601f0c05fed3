/** Fixture resources: text, bytes, one made from a template, and one to subscribe to. */
import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/server'
import type { Offered } from '../../bridge/mcp/server-parts.ts'
import { redPixelPng } from './samples.ts'

export function offerResources(server: McpServer): Offered[] {
  return [
    server.registerResource(
      'static-text',
      'test://static-text',
      { description: 'A text', mimeType: 'text/plain' },
      ({ href }) => ({
        contents: [
          {
            uri: href,
            mimeType: 'text/plain',
            text: 'This is the content of the static text resource.',
          },
        ],
      }),
    ),
    server.registerResource(
      'static-binary',
      'test://static-binary',
      { description: 'A picture', mimeType: 'image/png' },
      ({ href }) => ({ contents: [{ uri: href, mimeType: 'image/png', blob: redPixelPng }] }),
    ),
    server.registerResource(
      'watched-resource',
      'test://watched-resource',
      { description: 'A text that may change', mimeType: 'text/plain' },
      ({ href }) => ({ contents: [{ uri: href, mimeType: 'text/plain', text: 'Watched.' }] }),
    ),
    server.registerResource(
      'template',
      new ResourceTemplate('test://template/{id}/data', { list: undefined }),
      { description: 'Data of an id', mimeType: 'application/json' },
      ({ href }, { id }) => ({
        contents: [
          {
            uri: href,
            mimeType: 'application/json',
            text: JSON.stringify({ id, templateTest: true, data: `Data for ID: ${String(id)}` }),
          },
        ],
      }),
    ),
  ]
}
