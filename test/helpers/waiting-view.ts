/** What waits for a person, for whoever looks at views: a change a program wants made, and a program that wants to be let in. */
import type { BridgeProcess } from './bridge-process.ts'
import { findOrderId } from './find-order-id.ts'
import { createBrowser } from './headless-browser.ts'
import { serverMaker } from './management.ts'
import { connectClient } from './mcp-client.ts'
import { rawOauth } from './raw-oauth.ts'

/** Has both wait; neither is answered. */
export async function letBothWait(bridge: BridgeProcess): Promise<void> {
  const { url } = await serverMaker(bridge)({ name: 'Night desk', config: { approval: 'ask' } })
  const client = await connectClient(url)
  // It waits for a person, who never comes; the bridge ends it.
  void client
    .call('update_a_roserocket_object_by_id', {
      id: await findOrderId(bridge, 'O-1042'),
      object_key: 'order',
      json: { refNum: 'LM-3352' },
    })
    .catch(() => {})
  const oauth = rawOauth(bridge.ready.bridgeUrl)
  const clientId = await oauth.newClient({ client_name: 'Dock planner' })
  await createBrowser().visit(oauth.authorization(clientId).url)
}
