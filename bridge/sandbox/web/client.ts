/** The small web app as it runs in the browser: one function that needs nothing from outside itself. */

/**
 * Served as its own source text, so it must stay self-contained: no imports, nothing from this module.
 * Everything from records goes into the page as text, never as HTML.
 */
export function runWebApp(): void {
  type Json = { readonly [key: string]: unknown }
  const isNewApp = location.pathname.startsWith('/_/')
  const main = document.createElement('main')
  const nav = document.createElement('nav')
  const panel = document.createElement('aside')
  let turn = 0

  function isJson(value: unknown): value is Json {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  }
  function text(value: unknown): string {
    return typeof value === 'string'
      ? value
      : value === null || value === undefined
        ? ''
        : String(value)
  }
  function element(name: string, content: string, ...children: Node[]): HTMLElement {
    const made = document.createElement(name)
    if (content !== '') made.textContent = content
    made.append(...children)
    return made
  }
  function link(content: string, href: string): HTMLAnchorElement {
    const made = document.createElement('a')
    made.href = href
    made.textContent = content
    return made
  }
  /** The classic app writes plurals, the new one the object key. */
  function recordHref(objectKey: string, id: string): string {
    const plural = objectKey.replace(/y$/, 'ie').replace(/s$/, 'se')
    const segment = isNewApp ? objectKey : `${plural}s`
    return `#/ops/${segment}/${encodeURIComponent(id)}`
  }
  async function load(path: string): Promise<Json> {
    const response = await fetch(`/web/data/${path}`)
    const json: unknown = await response.json()
    if (!response.ok || !isJson(json)) throw new Error(`${response.status}`)
    return json
  }
  function records(value: unknown): Json[] {
    return Array.isArray(value) ? value.filter(isJson) : []
  }
  function label(record: Json): string {
    return text(record.fullId) || text(record.name) || text(record.id)
  }

  function valueNode(value: unknown): Node {
    if (isJson(value) && typeof value.id === 'string' && typeof value.objectKey === 'string') {
      const name = [text(value.fullId), text(value.name)].filter((part) => part !== '').join(' · ')
      return link(name || value.id, recordHref(value.objectKey, value.id))
    }
    if (Array.isArray(value)) {
      return element('ul', '', ...value.map((entry) => element('li', '', valueNode(entry))))
    }
    if (isJson(value)) {
      if ('dateTimeInLocation' in value) {
        const end = text(value.dateTimeInLocationEnd)
        return element('span', `${text(value.dateTimeInLocation)}${end === '' ? '' : ` – ${end}`}`)
      }
      if (typeof value.amount === 'number') {
        return element('span', `${(value.amount / 100).toFixed(2)} ${text(value.currencyCode)}`)
      }
      return element('span', JSON.stringify(value))
    }
    return element('span', text(value))
  }

  function recordNodes(data: Json, level: 'h1' | 'h2'): Node[] {
    const record = isJson(data.record) ? data.record : {}
    const heading = element(level, label(record))
    heading.dataset.testid = 'record-heading'
    const status = element('p', text(record.status))
    status.className = 'status'
    const list = element('dl', '')
    for (const [name, value] of Object.entries(record)) {
      const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0)
      if (!empty) list.append(element('dt', name), element('dd', '', valueNode(value)))
    }
    const events = records(data.events).map((event) => {
      const json = isJson(event.json) ? event.json : {}
      const user = isJson(event.user)
        ? `${text(event.user.firstName)} ${text(event.user.lastName)}`
        : 'System'
      const changes = records(json.changedFields)
        .map((change) => `${text(change.field)}: ${JSON.stringify(change.value)}`)
        .join(', ')
      const words = text(json.logMessage) || changes || text(event.type)
      return element(
        'li',
        '',
        element('b', `${text(event.createdAt)} ${user} `),
        element('span', words),
      )
    })
    return [heading, status, list, element('h2', 'History'), element('ol', '', ...events)]
  }

  async function showRecord(id: string): Promise<void> {
    const mine = turn
    const data = await load(`records/${encodeURIComponent(id)}`)
    if (mine !== turn) return
    main.replaceChildren(...recordNodes(data, 'h1'))
    const record = isJson(data.record) ? data.record : {}
    document.title = `${label(record)} | Rose Rocket`
  }

  /** Opens a record beside the board: the address stays on the board. */
  async function openPanel(record: Json): Promise<void> {
    const mine = turn
    const id = text(record.id)
    const data = await load(`records/${encodeURIComponent(id)}`)
    if (mine !== turn) return
    const close = element('button', 'Close')
    close.addEventListener('click', () => {
      panel.hidden = true
    })
    const full = link('Open full page', recordHref(text(record.objectKey), id))
    panel.setAttribute('aria-label', `Record ${label(record)}`)
    panel.replaceChildren(close, full, ...recordNodes(data, 'h2'))
    panel.hidden = false
  }

  async function showBoard(id: string): Promise<void> {
    const mine = turn
    const data = await load(`boards/${encodeURIComponent(id)}`)
    if (mine !== turn) return
    const board = isJson(data.board) ? data.board : {}
    const rows = records(data.records).map((record) => {
      const open = element('button', label(record))
      open.addEventListener('click', () => void openPanel(record))
      const page = link('Open', recordHref(text(record.objectKey), text(record.id)))
      return element(
        'tr',
        '',
        element('td', '', open),
        element('td', text(record.name)),
        element('td', text(record.status)),
        element('td', text(record.createdAt)),
        element('td', '', page),
      )
    })
    const titles = ['Id', 'Name', 'Status', 'Created', ''].map((title) => element('th', title))
    const head = element('thead', '', element('tr', '', ...titles))
    const table = element('table', '', head, element('tbody', '', ...rows))
    main.replaceChildren(element('h1', text(board.name)), table)
    document.title = `${text(board.name)} | Rose Rocket`
  }

  async function route(): Promise<void> {
    turn += 1
    panel.hidden = true
    const path = location.hash.replace(/^#/, '').split('?')[0] ?? ''
    const [, , kind = '', id = ''] = path.split('/').map((segment) => {
      try {
        return decodeURIComponent(segment)
      } catch {
        return segment
      }
    })
    try {
      if (kind === 'boards' && id !== '') await showBoard(id)
      else if (id !== '') await showRecord(id)
      else
        await showBoard(
          kind === ''
            ? 'order'
            : kind.replace(/ies$/, 'y').replace(/sses$/, 'ss').replace(/s$/, ''),
        )
    } catch {
      main.replaceChildren(
        element('h1', 'Not found'),
        element('p', 'There is nothing at this address.'),
      )
      document.title = 'Not found | Rose Rocket'
    }
  }

  async function start(): Promise<void> {
    panel.hidden = true
    document.body.append(nav, main, panel)
    const data = await load('org')
    nav.append(element('strong', text(data.name)))
    for (const board of records(data.boards)) {
      nav.append(link(text(board.name), `#/ops/boards/${encodeURIComponent(text(board.id))}`))
    }
    addEventListener('hashchange', () => void route())
    await route()
  }
  void start()
}
