/** Whoever has got hold of an address that was ours may answer anything: it is read no further than our own answer goes. */
import { expect, test } from 'vitest'
import { createReachability } from '../../../bridge/tunnel/reachability.ts'
import { failureOf } from '../../helpers/failure-of.ts'

test.each([200, 503])(
  'an answer without an end is given up at once (status %i)',
  async (status) => {
    let sent = 0
    let isCancelled = false
    const body = new ReadableStream({
      pull(controller) {
        sent += 1_000
        // A test must end, too, where nobody stops reading.
        if (sent > 1_000_000) controller.close()
        else controller.enqueue(new Uint8Array(1_000).fill(32))
      },
      cancel() {
        isCancelled = true
      },
    })
    const reachability = createReachability({ fetch: async () => new Response(body, { status }) })
    const { signal } = new AbortController()
    const failure = await failureOf(reachability.check('https://first.example.com', { signal }))
    expect(failure.kind).toBe('not_found')
    expect(isCancelled).toBe(true)
    expect(sent).toBeLessThan(10_000)
  },
)
