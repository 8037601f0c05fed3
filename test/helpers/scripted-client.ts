/** A client in front of a scripted server that knows one board; closed by itself after each test. */
import { onTestFinished } from 'vitest'
import { createRoseRocketClient } from '../../shared/roserocket/create-client.ts'
import type { TokenSource } from '../../shared/roserocket/token-cache.ts'
import { type ScriptedAnswer, type SeenRequest, startScriptedServer } from './scripted-server.ts'

const boards = [{ id: '7d2f0000-0000-4000-8000-000000000001', name: 'Orders', objectKey: 'order' }]
const fixedToken: TokenSource = { token: async () => 'secret-token', invalidate: () => undefined }

/** `answer` is given each request but those for boards, and its number from 1. */
export async function startScriptedClient(
  answer: (request: SeenRequest, index: number) => ScriptedAnswer,
  options: Partial<Parameters<typeof createRoseRocketClient>[0]> = {},
) {
  let index = 0
  const server = await startScriptedServer((request) => {
    if (request.path.endsWith('/boards/nav')) return { body: boards }
    index += 1
    return answer(request, index)
  })
  onTestFinished(() => server.close())
  const client = createRoseRocketClient({ apiUrl: server.url, auth: fixedToken, ...options })
  return { client, ...server }
}
