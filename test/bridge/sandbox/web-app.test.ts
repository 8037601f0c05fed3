/** The small web app: both addresses, its data, and a browser's worth of its script on hostile records. */
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningSandbox, startSandbox } from '../../../bridge/sandbox/start-sandbox.ts'
import { readAnswer } from './visitor.ts'

let sandbox: RunningSandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())

const data = async (path: string, headers = {}) =>
  readAnswer(await fetch(`${sandbox.url}/web/data/${path}`, { headers }))

it.each(['/', '/_/'])('serves a page at %s that runs only its own script', async (path) => {
  const response = await fetch(`${sandbox.url}${path}`)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self'")
  expect(await response.text()).toContain('/web/app.js')
})

describe('data', () => {
  it('lists boards, the newest records of one, and one record with its history', async () => {
    const { body: org } = await data('org')
    expect(org.name).toBe('Prairie Star Freight')
    const board = org.boards.find((b: { objectKey: string }) => b.objectKey === 'order')
    const { body: rows } = await data(`boards/${board.id}`)
    expect(rows.records[0]).toMatchObject({ objectKey: 'order', fullId: 'O-1060', status: 'new' })
    expect((await data('boards/order')).body).toEqual(rows)
    const late = rows.records.find((r: { fullId: string }) => r.fullId === 'O-1027')
    const { body } = await data(`records/${late.id}`)
    expect(body.record).toMatchObject({ poNum: 'PO-5561', customer: { name: 'Cedar Ridge Foods' } })
    expect(body.events[0].json.logMessage).toContain('I-80')
  })

  it.each(['records/nope', 'boards/nope'])('has no %s', async (path) => {
    expect((await data(path)).status).toBe(404)
  })

  it('is closed to pages of other sites', async () => {
    expect((await data('org', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  })
})

/** Just enough of a page for the script: elements that hold text and children. */
class FakeElement {
  readonly children: FakeElement[] = []
  readonly dataset: Record<string, string> = {}
  readonly listeners: Record<string, () => void> = {}
  textContent = ''
  href = ''
  hidden = false
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
  append(...nodes: FakeElement[]) {
    this.children.push(...nodes)
  }
  replaceChildren(...nodes: FakeElement[]) {
    this.children.splice(0, this.children.length, ...nodes)
  }
  setAttribute() {}
  addEventListener(event: string, listener: () => void) {
    this.listeners[event] = listener
  }
  all(): FakeElement[] {
    return [this, ...this.children.flatMap((child) => child.all())]
  }
  text(): string {
    return [this.textContent, ...this.children.map((child) => child.text())].join(' ')
  }
}

async function open(pathname: string, hash: string) {
  const body = new FakeElement('body')
  const listeners: Record<string, () => void> = {}
  const page = { title: '', body, createElement: (name: string) => new FakeElement(name) }
  const place = { pathname, hash }
  const script = await (await fetch(`${sandbox.url}/web/app.js`)).text()
  runInNewContext(script, {
    document: page,
    location: place,
    fetch: (path: string) => fetch(`${sandbox.url}${path}`),
    addEventListener: (event: string, listener: () => void) => {
      listeners[event] = listener
    },
  })
  const settle = async (done: () => boolean) => {
    for (let step = 0; step < 200 && !done(); step += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    expect(done()).toBe(true)
  }
  const go = (next: string) => {
    place.hash = next
    listeners.hashchange?.()
  }
  return { page, body, settle, go }
}

describe('in a page', () => {
  const idOf = async (fullId: string) => {
    const { body } = await data('boards/order')
    return body.records.find((record: { fullId: string }) => record.fullId === fullId).id
  }

  it.each([
    ['/', 'orders', '#/ops/customers/'],
    ['/_/', 'order', '#/ops/customer/'],
  ])('at %s shows an order under its own kind of address', async (pathname, segment, href) => {
    const { page, body, settle } = await open(pathname, `#/ops/${segment}/${await idOf('O-1027')}`)
    await settle(() => page.title === 'O-1027 | Rose Rocket')
    const all = body.all()
    expect(all.find(({ name }) => name === 'h1')?.textContent).toBe('O-1027')
    expect(all.some((element) => element.href.startsWith(href))).toBe(true)
  })

  it('opens a record beside the board, then another page in the app', async () => {
    const { page, body, settle, go } = await open('/_/', '')
    await settle(() => page.title === 'Orders | Rose Rocket')
    const row = body
      .all()
      .find(({ name, textContent }) => name === 'button' && textContent === 'O-1043')
    row?.listeners.click?.()
    const panel = body.children.find(({ name }) => name === 'aside')
    await settle(() => panel?.hidden === false)
    expect(panel?.all().find(({ name }) => name === 'h2')?.textContent).toBe('O-1043')
    go(`#/ops/order/${await idOf('O-1001')}`)
    await settle(() => page.title === 'O-1001 | Rose Rocket')
    expect(panel?.hidden).toBe(true)
    go('#/ops/order/nope')
    await settle(() => page.title === 'Not found | Rose Rocket')
  })

  it('shows hostile text as text', async () => {
    const { page, body, settle } = await open('/', `#/ops/orders/${await idOf('O-FAT-1')}`)
    await settle(() => page.title.startsWith('O-FAT-1'))
    expect(body.text()).toContain('<script>document.title="owned"</script>')
    expect(body.all().some(({ name }) => name === 'script' || name === 'img')).toBe(false)
  })
})
