/** Under which origin a request came: that origin is the issuer of its tokens and the host of their resource. Pure. */

/** The public host a request came through; null = from this machine. */
export function publicHostOf(request: Request, publicOrigins: readonly string[]): string | null {
  const issuer = issuerOf(request, publicOrigins)
  return publicOrigins.includes(issuer) ? new URL(issuer).host : null
}

/** The host a request was sent to, with its port, in small letters. */
export function hostOf(request: Request): string {
  return (request.headers.get('host') ?? new URL(request.url).host).toLowerCase()
}

/** The public origin of that host, else http on the loopback name that was used. The guards have judged the host. */
export function issuerOf(request: Request, publicOrigins: readonly string[]): string {
  const host = hostOf(request)
  const known = publicOrigins.find((origin) => new URL(origin).host === host)
  // A port that cannot be is a lie; such a request gets the plainest name, whose tokens it does not have.
  const local = URL.canParse(`http://${host}`)
    ? new URL(`http://${host}`).origin
    : 'http://127.0.0.1'
  return known ?? local
}
