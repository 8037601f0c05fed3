/** One HTTP attempt on ky: the only place that fetches, with a time limit and a bounded body. */
import ky from 'ky'

/** A fetch like the platform's own; handed in by tests and by hosts that route calls themselves. */
export type Fetch = typeof globalThis.fetch

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** Sent as JSON. */
  readonly json?: unknown
  /** Sent form-encoded. */
  readonly form?: Readonly<Record<string, string>>
}

/** What came back. `text` is the body, cut at the limit (`truncated`). */
export interface HttpReply {
  readonly outcome: 'reply'
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly truncated: boolean
}

/** No answer. `sent` is false only where the request surely never reached the host. */
export interface HttpFailure {
  readonly outcome: 'network' | 'timeout' | 'aborted'
  readonly sent: boolean
  /** The platform's code of the failure, such as `ECONNREFUSED`, where it gives one. */
  readonly code: string | undefined
}

/** The longest good answer: 1,000 fat records stay far below it. */
const maxBodyBytes = 64 * 1024 * 1024
/** Of an error only the first words are read. */
const maxErrorBodyBytes = 64 * 1024

/** Failures before the first byte leaves: looking up, connecting, agreeing on TLS. */
const neverSentCodes =
  /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/

/** The first `code` along the chain of causes. */
function failureCode(thrown: unknown): string | undefined {
  let current: unknown = thrown
  for (let depth = 0; depth < 6 && typeof current === 'object' && current !== null; depth += 1) {
    if ('code' in current && typeof current.code === 'string') return current.code.slice(0, 60)
    current = 'cause' in current ? current.cause : undefined
  }
  return undefined
}

async function readBody(
  response: Response,
  limitBytes: number,
): Promise<{ text: string; truncated: boolean }> {
  if (response.body === null) return { text: '', truncated: false }
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  const parts: string[] = []
  let readBytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    readBytes += value.byteLength
    if (readBytes > limitBytes) {
      parts.push(decoder.decode(value.subarray(0, value.byteLength - (readBytes - limitBytes))))
      await reader.cancel().catch(() => undefined)
      return { text: parts.join(''), truncated: true }
    }
    parts.push(decoder.decode(value, { stream: true }))
  }
  parts.push(decoder.decode())
  return { text: parts.join(''), truncated: false }
}

/**
 * Makes one attempt and never throws: an answer of any status is a reply, anything else a failure.
 * `timeoutMs` covers connecting, waiting and reading the body; `signal` ends all three.
 */
export async function attempt(options: {
  readonly request: HttpRequest
  readonly timeoutMs: number
  readonly signal: AbortSignal
  readonly fetch?: Fetch | undefined
}): Promise<HttpReply | HttpFailure> {
  const { request, signal } = options
  if (signal.aborted) return { outcome: 'aborted', sent: false, code: undefined }
  const controller = new AbortController()
  const onAbort = () => controller.abort()
  signal.addEventListener('abort', onAbort, { once: true })
  let timedOut = false
  const timer = setTimeout(() => {
    timedOut = true
    controller.abort()
  }, options.timeoutMs)
  // A fetch that is handed in may ignore its signal; the wait must not.
  const ended = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(new Error('ended')), { once: true })
  })
  ended.catch(() => undefined)

  const exchange = async (): Promise<HttpReply> => {
    const response = await ky(request.url, {
      method: request.method,
      headers: { accept: 'application/json', ...request.headers },
      ...(request.json === undefined ? {} : { json: request.json }),
      ...(request.form === undefined ? {} : { body: new URLSearchParams(request.form) }),
      ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
      signal: controller.signal,
      // A redirect would turn a POST into a GET and carry the token along.
      redirect: 'manual',
      // Waiting and repeating are decided by the caller, who knows what may be repeated.
      retry: 0,
      timeout: false,
      throwHttpErrors: false,
    })
    const body = await readBody(response, response.ok ? maxBodyBytes : maxErrorBodyBytes)
    return { outcome: 'reply', status: response.status, headers: response.headers, ...body }
  }
  const work = exchange()
  work.catch(() => undefined)
  try {
    return await Promise.race([work, ended])
  } catch (thrown) {
    const code = failureCode(thrown)
    if (signal.aborted) return { outcome: 'aborted', sent: true, code }
    if (timedOut) return { outcome: 'timeout', sent: true, code }
    return { outcome: 'network', sent: !neverSentCodes.test(code ?? ''), code }
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', onAbort)
  }
}
