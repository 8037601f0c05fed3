/** A signed-in caller of a running sandbox, for tests: real HTTP, nothing of the sandbox inside. */
import type { RunningSandbox } from '../../../bridge/sandbox/start-sandbox.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** What `JSON.parse` made of the answer; plain text where it is no JSON. */
  readonly body: ReturnType<typeof JSON.parse>
}

export interface Visitor {
  readonly token: string
  call(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>
  /** The board that searches of that type go through. */
  board(objectKey: string): Promise<string>
}

export async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text()
  let body: unknown = text
  try {
    body = JSON.parse(text)
  } catch {
    // Not JSON: the text itself is what the test looks at.
  }
  return { status: response.status, headers: response.headers, body }
}

export function credentials(sandbox: RunningSandbox, userId = sandbox.serviceAccountUserId) {
  return {
    grant_type: 'client_credentials',
    client_id: sandbox.clientId,
    client_secret: sandbox.clientSecret,
    audience: 'https://roserocket.com',
    org_id: sandbox.orgId,
    user_id: userId,
  }
}

export async function requestToken(sandbox: RunningSandbox, body: unknown): Promise<Answer> {
  return readAnswer(
    await fetch(`${sandbox.url}/oauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
}

/** Signs in as a user; paths without a leading `/api` go below the platform model. */
export async function visit(sandbox: RunningSandbox, userId?: string): Promise<Visitor> {
  const { body } = await requestToken(sandbox, credentials(sandbox, userId))
  const token = String(body.access_token)
  const call: Visitor['call'] = async (method, path, payload, headers) => {
    const base = path.startsWith('/api') ? sandbox.url : `${sandbox.url}/api/v2/platformModel`
    return readAnswer(
      await fetch(`${base}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(payload === undefined
          ? {}
          : { body: typeof payload === 'string' ? payload : JSON.stringify(payload) }),
      }),
    )
  }
  return {
    token,
    call,
    board: async (objectKey) => {
      const { body: boards } = await call('GET', '/boards/nav')
      return boards.find((board: { objectKey: string }) => board.objectKey === objectKey)?.id
    },
  }
}
