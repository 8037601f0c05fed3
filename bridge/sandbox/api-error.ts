/** The API's refusals: a status and a NestJS-style body, thrown anywhere and answered in one place. */

const phrases: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Payload Too Large',
  500: 'Internal Server Error',
}

/** A refusal of the API; `message` lists one entry per broken rule where validation failed. */
export class ApiError extends Error {
  readonly status: number
  readonly messages: string | readonly string[]

  constructor(status: number, messages: string | readonly string[]) {
    super(typeof messages === 'string' ? messages : messages.join('; '))
    this.name = 'ApiError'
    this.status = status
    this.messages = messages
  }
}

/** The answer to send for whatever was thrown; a stranger's error becomes the plain 500 of the real API. */
export function errorResponse(thrown: unknown): Response {
  if (!(thrown instanceof ApiError)) {
    return Response.json({ statusCode: 500, message: 'Internal server error' }, { status: 500 })
  }
  // The real API names no `error` beside a 401 or a 500.
  const phrase = thrown.status === 401 || thrown.status === 500 ? undefined : phrases[thrown.status]
  return Response.json(
    {
      statusCode: thrown.status,
      message: thrown.messages,
      ...(phrase === undefined || phrase === thrown.messages ? {} : { error: phrase }),
    },
    { status: thrown.status },
  )
}

/** What the real search answers to any combination of filter it does not carry (API notes, section 9). */
export function internalServerError(): ApiError {
  return new ApiError(500, 'Internal server error')
}
