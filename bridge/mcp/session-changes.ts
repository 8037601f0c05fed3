/** What a session is told without having asked: resources it subscribed to, and lists that became stale. */
import type { ChangeStream } from './announcer.ts'
import type { BuiltServer } from './server.ts'

/** Addresses one session may subscribe to. */
const maxSubscriptions = 100

/** Answers subscriptions of the session's server and passes its changes on, until the answered function is called. */
export function followChanges({ server }: BuiltServer, changes: ChangeStream): () => void {
  const subscribed = new Set<string>()
  server.server.setRequestHandler('resources/subscribe', ({ params: { uri } }) => {
    if (subscribed.size < maxSubscriptions) subscribed.add(uri)
    return {}
  })
  server.server.setRequestHandler('resources/unsubscribe', ({ params: { uri } }) => {
    subscribed.delete(uri)
    return {}
  })
  return changes.subscribe((event) => {
    switch (event.kind) {
      case 'tools_list_changed':
        server.sendToolListChanged()
        return
      case 'prompts_list_changed':
        server.sendPromptListChanged()
        return
      case 'resources_list_changed':
        server.sendResourceListChanged()
        return
      case 'resource_updated':
        if (!subscribed.has(event.uri)) return
        // Whoever has no stream open finds it among the kept messages.
        void server.server.sendResourceUpdated({ uri: event.uri }).catch(() => {})
    }
  })
}
