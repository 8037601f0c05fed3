/** A process for the kill test: makes servers as fast as it can and says each id once it is acknowledged. */
import { writeSync } from 'node:fs'
import { createServerRegistry } from '../../bridge/access/servers.ts'
import { openStore } from '../../bridge/store.ts'

const [dataDir = '', prefix = ''] = process.argv.slice(2)
const store = openStore({ dataDir })
const servers = createServerRegistry({ store, now: () => new Date(), toolNames: [] })
for (let count = 0; ; count += 1) {
  const { id } = servers.create({ accountId: 'sandbox', name: `${prefix} ${count}` })
  writeSync(1, `${id}\n`)
}
