/** The line of state: a Rose Rocket that takes too long is told as that. */
import { expect, it } from 'vitest'
import { createStatus } from '../../../bridge/link/status.ts'
import { createRoseRocketClient } from '../../../shared/roserocket/create-client.ts'

it('says that Rose Rocket is slow, not that somebody has stopped the question', async () => {
  const apiUrl = 'https://rose.test'
  const roserocket = createRoseRocketClient({
    apiUrl,
    auth: { token: async () => 'token', invalidate: () => {} },
    // Answers never.
    fetch: (_address, { signal } = {}) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason))
      }),
  })
  const now = () => new Date()
  const status = createStatus({
    version: '1',
    sandbox: false,
    accounts: () => [{ id: 'acme', name: 'Acme', webUrl: apiUrl }],
    gateway: {
      whyNotServed: () => null,
      open: async (accountId) => ({
        accountId,
        roserocket,
        organisation: { timezone: 'UTC', webUrl: apiUrl },
        now,
      }),
    },
    now,
  })
  expect((await status({ afresh: false })).accounts).toMatchObject([
    { id: 'acme', upstream: { state: 'unavailable', kind: 'upstream_timeout' } },
  ])
}, 15_000)
