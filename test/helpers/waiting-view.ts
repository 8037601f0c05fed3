/** What waits for a person, for whoever looks at views: a change, a program that wants to be let in; and what stands. */
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { BridgeProcess } from './bridge-process.ts'
import { findOrderId } from './find-order-id.ts'
import { createBrowser } from './headless-browser.ts'
import { serverMaker } from './management.ts'
import { connectClient } from './mcp-client.ts'
import { rawOauth } from './raw-oauth.ts'

const listSchema = z.object({ result: z.array(z.object({ id: z.string() })) })

/** Has both wait, neither answered, beside a change that was allowed for ten minutes. */
export async function letBothWait(bridge: BridgeProcess): Promise<void> {
  const { url } = await serverMaker(bridge)({ name: 'Night desk', config: { approval: 'ask' } })
  const client = await connectClient(url)
  const ask = async (number: string, refNum: string) => {
    const id = await findOrderId(bridge, number)
    // It waits for a person, who may never come; then the bridge ends it.
    void client
      .call('update_a_roserocket_object_by_id', { id, object_key: 'order', json: { refNum } })
      .catch(() => {})
  }
  await ask('O-1007', 'LM-3351')
  await allowForMinutes(bridge)
  await ask('O-1042', 'LM-3352')
  const oauth = rawOauth(bridge.ready.bridgeUrl)
  const clientId = await oauth.newClient({ client_name: 'Dock planner' })
  await createBrowser().visit(oauth.authorization(clientId).url)
}

/** Allows the first that waits for ten minutes, as soon as it does. */
async function allowForMinutes({ ready }: BridgeProcess): Promise<void> {
  const headers = {
    authorization: `Bearer ${ready.apiToken}`,
    'content-type': 'application/json',
  }
  for (let look = 0; look < 200; look += 1) {
    const reply = await fetch(`${ready.bridgeUrl}/approvals`, { headers })
    const [first] = listSchema.parse(await reply.json()).result
    if (first === undefined) {
      await sleep(25)
      continue
    }
    await fetch(`${ready.bridgeUrl}/approvals/${first.id}/allow`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ for_minutes: 10 }),
    })
    return
  }
  throw new Error('no change came to wait')
}
