/** A person with a browser at the sign-in page of the sandbox: reads the page, picks who they are, follows where it leads. */

export interface SignInPage {
  readonly status: number
  readonly text: string
}

/** Opens the page, presses Allow as the person whose label holds `who`, and answers the page it ends on. */
export async function signInAs(address: string, who: string): Promise<SignInPage> {
  const page = await (await fetch(address)).text()
  const form = page.split('</form>').find((part) => part.includes(who))
  if (form === undefined) throw new Error(`nobody on the page is ${who}: ${page.slice(0, 500)}`)
  const query = new URLSearchParams()
  for (const [, name = '', value = ''] of form.matchAll(/name="([^"]*)" value="([^"]*)"/g)) {
    query.append(name, unescaped(value))
  }
  return await open(new URL(`/authorize?${query}`, address).href)
}

/** Opens an address, following redirects as a browser does. */
export async function open(address: string): Promise<SignInPage> {
  const reply = await fetch(address)
  return { status: reply.status, text: await reply.text() }
}

function unescaped(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
