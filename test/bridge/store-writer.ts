/** A process for the kill test: makes servers as fast as it can, a line of the audit for each, and says what is acknowledged. */
import { writeSync } from 'node:fs'
import { createServerRegistry } from '../../bridge/access/servers.ts'
import { createAudit } from '../../bridge/audit.ts'
import { openStore } from '../../bridge/store.ts'

const [dataDir = '', prefix = ''] = process.argv.slice(2)
const store = openStore({ dataDir })
const now = () => new Date()
const audit = createAudit({ store, now })
const servers = createServerRegistry({ store, now, toolNames: [] })
for (let count = 0; ; count += 1) {
  const { id } = servers.create({ accountId: 'sandbox', name: `${prefix} ${count}` })
  audit.append({
    account_id: 'sandbox',
    server_id: id,
    server_name: prefix,
    client: null,
    tool: 'find_order',
    record_ids: [],
    outcome: 'done',
    approval_id: null,
    approved_by: null,
    duration_ms: 1,
    upstream_calls: 1,
    bytes_out: 1,
    tokens_out: 1,
  })
  writeSync(1, `${id}\n`)
}
