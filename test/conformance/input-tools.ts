/** Fixture tools and a prompt that ask their client for input in the middle of a call. */
import {
  acceptedContent,
  type CallToolResult,
  type InputRequest,
  inputRequired,
  inputResponse,
  type McpServer,
  type RequestStateCodec,
  type ServerContext,
} from '@modelcontextprotocol/server'
import { z } from 'zod'
import type { Offered } from '../../bridge/mcp/server-parts.ts'

type Codec = RequestStateCodec<{ readonly round: number }>

const named = z.object({ name: z.string() })
const agreed = z.object({ ok: z.boolean() })
const colored = z.object({ color: z.string() })
const contextual = z.object({ context: z.string() })

const askName = inputRequired.elicit({
  message: 'What is your name?',
  requestedSchema: named,
})
const askAgreement = inputRequired.elicit({
  message: 'Please confirm',
  requestedSchema: agreed,
})
const askQuestion = (text: string, maxTokens: number): InputRequest =>
  inputRequired.createMessage({
    messages: [{ role: 'user', content: { type: 'text', text } }],
    maxTokens,
  })

const done = (text: string): CallToolResult => ({ content: [{ type: 'text', text }] })

export function offerInputTools(server: McpServer, codec: Codec): Offered[] {
  const offer = (
    name: string,
    answer: (context: ServerContext) => Promise<CallToolResult | ReturnType<typeof inputRequired>>,
  ) => server.registerTool(name, { description: 'Asks its client for input' }, answer)
  const stateOf = async (round: number, context: ServerContext) =>
    await codec.mint({ round }, context)

  const confirmed = async (context: ServerContext) => {
    const state = context.mcpReq.requestState<{ round: number }>()
    const answer = acceptedContent(context.mcpReq.inputResponses, 'confirm', agreed)
    if (state === undefined || answer === undefined) {
      return inputRequired({
        inputRequests: { confirm: askAgreement },
        requestState: await stateOf(1, context),
      })
    }
    return done('state-ok')
  }

  return [
    offer('test_input_required_result_elicitation', async ({ mcpReq }) => {
      const answer = acceptedContent(mcpReq.inputResponses, 'user_name', named)
      if (answer === undefined) return inputRequired({ inputRequests: { user_name: askName } })
      return done(`Hello, ${answer.name}!`)
    }),
    offer('test_input_required_result_sampling', async ({ mcpReq }) => {
      const answer = inputResponse(mcpReq.inputResponses, 'capital_question')
      if (answer.kind !== 'sampling') {
        return inputRequired({
          inputRequests: { capital_question: askQuestion('What is the capital of France?', 100) },
        })
      }
      return done(JSON.stringify(answer.result.content))
    }),
    offer('test_missing_capability', async ({ mcpReq }) => {
      const answer = inputResponse(mcpReq.inputResponses, 'question')
      if (answer.kind !== 'sampling') {
        return inputRequired({ inputRequests: { question: askQuestion('Say hello', 10) } })
      }
      return done('The client can sample.')
    }),
    offer('test_input_required_result_list_roots', async ({ mcpReq }) => {
      const answer = inputResponse(mcpReq.inputResponses, 'client_roots')
      if (answer.kind !== 'roots') {
        return inputRequired({ inputRequests: { client_roots: inputRequired.listRoots() } })
      }
      return done(`Roots: ${answer.roots.map(({ uri }) => uri).join(', ')}`)
    }),
    offer('test_input_required_result_request_state', confirmed),
    offer('test_input_required_result_tampered_state', confirmed),
    offer('test_input_required_result_multiple_inputs', async (context) => {
      const { inputResponses } = context.mcpReq
      const name = acceptedContent(inputResponses, 'user_name', named)
      const greeting = inputResponse(inputResponses, 'greeting')
      const roots = inputResponse(inputResponses, 'client_roots')
      if (name === undefined || greeting.kind !== 'sampling' || roots.kind !== 'roots') {
        return inputRequired({
          inputRequests: {
            user_name: askName,
            greeting: askQuestion('Generate a greeting', 50),
            client_roots: inputRequired.listRoots(),
          },
          requestState: await stateOf(1, context),
        })
      }
      return done(`${name.name}: ${roots.roots.length} root(s)`)
    }),
    offer('test_input_required_result_multi_round', async (context) => {
      const { inputResponses } = context.mcpReq
      const round = context.mcpReq.requestState<{ round: number }>()?.round ?? 0
      if (round === 2) {
        const color = acceptedContent(inputResponses, 'step2', colored)
        if (color !== undefined) return done(`Done: ${color.color}`)
      }
      if (round === 1 && acceptedContent(inputResponses, 'step1', named) !== undefined) {
        return inputRequired({
          inputRequests: {
            step2: inputRequired.elicit({
              message: 'Step 2: What is your favorite color?',
              requestedSchema: colored,
            }),
          },
          requestState: await stateOf(2, context),
        })
      }
      return inputRequired({
        inputRequests: {
          step1: inputRequired.elicit({
            message: 'Step 1: What is your name?',
            requestedSchema: named,
          }),
        },
        requestState: await stateOf(1, context),
      })
    }),
    offer('test_input_required_result_capabilities', async () => {
      const can = server.server.getClientCapabilities() ?? {}
      const requests: Record<string, InputRequest> = {
        ...(can.sampling === undefined ? {} : { question: askQuestion('Generate a greeting', 50) }),
        ...(can.elicitation === undefined ? {} : { user_name: askName }),
      }
      return inputRequired({ inputRequests: requests })
    }),
    offer('test_streaming_elicitation', async ({ mcpReq }) => {
      const answer = acceptedContent(mcpReq.inputResponses, 'user_name', named)
      if (answer === undefined) return inputRequired({ inputRequests: { user_name: askName } })
      return done(`Hello, ${answer.name}!`)
    }),
    server.registerPrompt(
      'test_input_required_result_prompt',
      { description: 'Asks its client for input' },
      async ({ mcpReq }) => {
        const answer = acceptedContent(mcpReq.inputResponses, 'user_context', contextual)
        if (answer === undefined) {
          return inputRequired({
            inputRequests: {
              user_context: inputRequired.elicit({
                message: 'What context should the prompt use?',
                requestedSchema: contextual,
              }),
            },
          })
        }
        return {
          messages: [
            { role: 'user' as const, content: { type: 'text' as const, text: answer.context } },
          ],
        }
      },
    ),
  ]
}
