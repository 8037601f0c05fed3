/** Whose page a tab shows, by table. */
import { describe, expect, it } from 'vitest'
import { belongsTo, choosePage } from '../../../bridge/link/pages.ts'

const acme = { url: 'https://acme.roserocket.com/#/ops/orders/x', organisation: 'acme' }
const network = { url: 'https://network.roserocket.com/_/#/ops/order/x', organisation: null }
const sandbox = { url: 'http://127.0.0.1:4000/#/ops/orders/x', organisation: null }

describe('a tab of the organisation', () => {
  it.each([
    ['nothing is known of the account', acme, {}, true],
    ['its own subdomain', acme, { subdomain: 'acme' }, true],
    ['its own subdomain, in capitals', acme, { subdomain: 'ACME' }, true],
    ['another subdomain', acme, { subdomain: 'other' }, false],
    ['a host that names no organisation', network, { subdomain: 'acme' }, true],
    [
      'the network origin and no subdomain',
      acme,
      { webUrl: 'https://network.roserocket.com' },
      true,
    ],
    ['the web origin names it', acme, { webUrl: 'https://acme.roserocket.com' }, true],
    ['the web origin names another', acme, { webUrl: 'https://other.roserocket.com' }, false],
    ['the sandbox', sandbox, { webUrl: 'http://127.0.0.1:4000', subdomain: 'acme' }, true],
    ['the sandbox by name', sandbox, { webUrl: 'http://localhost:4000' }, true],
    ['another port of this computer', sandbox, { webUrl: 'http://127.0.0.1:4001' }, false],
    [
      'the sandbox, asked by a real account',
      sandbox,
      { webUrl: 'https://network.roserocket.com' },
      false,
    ],
    ['Rose Rocket, asked by the sandbox', acme, { webUrl: 'http://127.0.0.1:4000' }, false],
    [
      'Rose Rocket’s common host, asked by the sandbox',
      network,
      { webUrl: 'http://127.0.0.1:4000' },
      false,
    ],
  ])('%s', (_name, page, organisation, expected) => {
    expect(belongsTo(page, organisation)).toBe(expected)
  })

  it('is told in the shape tools know', () => {
    const at = '2026-03-01T10:00:00.000Z'
    const tab = {
      ...acme,
      tabId: 1,
      kind: 'order',
      id: 'x',
      certainty: 'url',
      title: 'X',
      visible: true,
      seenAt: at,
      focusedAt: at,
    } as const
    const { page } = choosePage(
      [{ browser: 'Chrome on Linux', pages: [tab], heardAt: new Date(at), connected: true }],
      { now: new Date(at) },
    )
    expect(page).toMatchObject({
      kind: 'order',
      browser: 'Chrome on Linux',
    })
  })
})
