/** Fixture tools that speak to an older client while they run: log lines, sampling, elicitation, a closed stream. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { CallToolResult, ElicitResult, McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import type { Offered } from '../../bridge/mcp/server-parts.ts'

const done = (text: string): CallToolResult => ({ content: [{ type: 'text', text }] })
const outcome = ({ action, content }: ElicitResult) =>
  `action=${action}, content=${JSON.stringify(content ?? {})}`

export function offerLegacyTools(server: McpServer): Offered[] {
  const logging = (name: string) =>
    server.registerTool(name, { description: 'Logs three lines' }, async ({ mcpReq }) => {
      await mcpReq.log('info', 'Tool execution started')
      await sleep(50)
      await mcpReq.log('info', 'Tool processing data')
      await sleep(50)
      await mcpReq.log('info', 'Tool execution completed')
      return done('Three lines were logged.')
    })
  return [
    logging('test_tool_with_logging'),
    logging('test_logging_tool'),
    server.registerTool(
      'test_sampling',
      {
        description: 'Asks the model of its client',
        inputSchema: z.object({ prompt: z.string() }),
      },
      async ({ prompt }, { mcpReq }) => {
        const { content } = await mcpReq.requestSampling({
          messages: [{ role: 'user', content: { type: 'text', text: prompt } }],
          maxTokens: 100,
        })
        return done(`LLM response: ${JSON.stringify(content)}`)
      },
    ),
    server.registerTool(
      'test_elicitation',
      { description: 'Asks its user', inputSchema: z.object({ message: z.string() }) },
      async ({ message }, { mcpReq }) => {
        const result = await mcpReq.elicitInput({
          mode: 'form',
          message,
          requestedSchema: {
            type: 'object',
            properties: {
              username: { type: 'string', description: "User's response" },
              email: { type: 'string', description: "User's email address" },
            },
            required: ['username', 'email'],
          },
        })
        return done(`User response: ${outcome(result)}`)
      },
    ),
    server.registerTool(
      'test_elicitation_sep1034_defaults',
      { description: 'Asks its user, with defaults' },
      async ({ mcpReq }) => {
        const result = await mcpReq.elicitInput({
          mode: 'form',
          message: 'Please check these values',
          requestedSchema: {
            type: 'object',
            properties: {
              name: { type: 'string', default: 'John Doe' },
              age: { type: 'integer', default: 30 },
              score: { type: 'number', default: 95.5 },
              status: {
                type: 'string',
                enum: ['active', 'inactive', 'pending'],
                default: 'active',
              },
              verified: { type: 'boolean', default: true },
            },
          },
        })
        return done(`Elicitation completed: ${outcome(result)}`)
      },
    ),
    server.registerTool(
      'test_elicitation_sep1330_enums',
      { description: 'Asks its user to choose, in five ways' },
      async ({ mcpReq }) => {
        const result = await mcpReq.elicitInput({
          mode: 'form',
          message: 'Please choose',
          requestedSchema: { type: 'object', properties: choices },
        })
        return done(`Elicitation completed: ${outcome(result)}`)
      },
    ),
    server.registerTool(
      'test_reconnection',
      { description: 'Closes its stream and answers on the next one' },
      async ({ http }) => {
        http?.closeSSE?.()
        await sleep(100)
        return done('Answered after the stream was closed.')
      },
    ),
  ]
}

const titled = ['First', 'Second', 'Third'].map((word, index) => ({
  const: `value${index + 1}`,
  title: `${word} Option`,
}))
const plain = ['option1', 'option2', 'option3']
const choices = {
  untitledSingle: { type: 'string' as const, enum: plain },
  titledSingle: { type: 'string' as const, oneOf: titled },
  legacyEnum: {
    type: 'string' as const,
    enum: ['opt1', 'opt2', 'opt3'],
    enumNames: ['Option One', 'Option Two', 'Option Three'],
  },
  untitledMulti: {
    type: 'array' as const,
    items: { type: 'string' as const, enum: plain },
  },
  titledMulti: { type: 'array' as const, items: { anyOf: titled } },
}
