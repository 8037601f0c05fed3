/** A browser without a screen: keeps cookies by the rules that matter here, follows redirects, shows pages. */

export interface Visit {
  /** Where it stopped: at a page, or before a redirect that leaves the origin it began at. */
  readonly url: URL
  readonly status: number
  readonly html: string
  readonly headers: Headers
  readonly hasLeft: boolean
}

export interface HeadlessBrowser {
  visit(address: string | URL): Promise<Visit>
  /** Every `Set-Cookie` it was sent. */
  readonly cookiesSeen: readonly string[]
}

interface Cookie {
  readonly value: string
  readonly path: string
}

/** `send` does one request without following redirects. */
export function createBrowser(
  send: (url: URL, headers: Record<string, string>) => Promise<Response> = (url, headers) =>
    fetch(url, { headers, redirect: 'manual' }),
): HeadlessBrowser {
  const jar = new Map<string, Cookie>()
  const cookiesSeen: string[] = []

  const keep = (url: URL, line: string) => {
    cookiesSeen.push(line)
    const [pair = '', ...attributes] = line.split(/; */)
    const [name = '', value = ''] = pair.split(/=(.*)/s)
    const named = new Map(
      attributes.map((attribute) => {
        const [key = '', text = ''] = attribute.split('=')
        return [key.toLowerCase(), text] as const
      }),
    )
    const path = named.get('path') ?? '/'
    const isSecure = named.has('secure')
    if (isSecure && url.protocol !== 'https:') return
    if (/^__(Host|Secure)-/.test(name) && !isSecure) return
    if (name.startsWith('__Host-') && (path !== '/' || named.has('domain'))) return
    const isOver = Date.parse(named.get('expires') ?? '') < Date.now()
    if (isOver || value === '') jar.delete(`${name} ${path}`)
    else jar.set(`${name} ${path}`, { value, path })
  }

  return {
    cookiesSeen,
    async visit(address) {
      let url = new URL(address)
      const { origin } = url
      for (let step = 0; step < 10; step += 1) {
        const cookies = [...jar].filter(([, { path }]) => url.pathname.startsWith(path))
        const header = cookies.map(([name, { value }]) => `${name.split(' ')[0]}=${value}`)
        const reply = await send(url, {
          accept: 'text/html',
          ...(header.length === 0 ? {} : { cookie: header.join('; ') }),
        })
        for (const line of reply.headers.getSetCookie()) keep(url, line)
        const { status, headers } = reply
        const html = await reply.text()
        const location = headers.get('location')
        if (location === null) return { url, status, html, headers, hasLeft: false }
        url = new URL(location, url)
        if (url.origin !== origin) return { url, status, html, headers, hasLeft: true }
      }
      throw new Error('too many redirects')
    },
  }
}
