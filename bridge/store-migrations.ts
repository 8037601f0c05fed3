/** The shape of the store, one step per entry: steps are only ever added, never changed. */

/**
 * SQL steps; the store's `user_version` says how many of them it has.
 * Instants are ISO 8601 in UTC with milliseconds, so that text order is time order.
 * Deleting a row of `bridges` takes along the servers and tokens that were to end with that process.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT;

  CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    client_id TEXT NOT NULL,
    org_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    api_url TEXT NOT NULL,
    auth_url TEXT NOT NULL,
    web_url TEXT NOT NULL,
    timezone TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    checked_at TEXT NOT NULL
  ) STRICT;

  CREATE TABLE bridges (
    id TEXT PRIMARY KEY,
    pid INTEGER NOT NULL,
    port INTEGER NOT NULL,
    account_id TEXT,
    version TEXT NOT NULL,
    started_at TEXT NOT NULL
  ) STRICT;

  CREATE TABLE mcp_servers (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    account_id TEXT NOT NULL,
    config TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    expires_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    last_used_at TEXT,
    last_client TEXT,
    bridge_id TEXT REFERENCES bridges(id) ON DELETE CASCADE
  ) STRICT;
  CREATE INDEX mcp_servers_by_account ON mcp_servers (account_id, created_at, id);
  CREATE INDEX mcp_servers_by_expiry ON mcp_servers (expires_at) WHERE expires_at IS NOT NULL;

  CREATE TABLE api_tokens (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    server_id TEXT REFERENCES mcp_servers(id) ON DELETE CASCADE,
    expires_at TEXT,
    created_at TEXT NOT NULL,
    last_used_at TEXT,
    bridge_id TEXT REFERENCES bridges(id) ON DELETE CASCADE
  ) STRICT;
  `,
  `
  CREATE TABLE devices (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    verifier TEXT NOT NULL,
    origin TEXT NOT NULL,
    created_at TEXT NOT NULL,
    last_seen_at TEXT NOT NULL
  ) STRICT;
  `,
  // Bridges that serve one program only: found for approvals, not to be joined by others.
  'ALTER TABLE bridges ADD COLUMN is_inner INTEGER NOT NULL DEFAULT 0;',
  // No key leads to servers or accounts: what they did stays known when they are gone.
  `
  CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    account_id TEXT NOT NULL,
    server_id TEXT NOT NULL,
    server_name TEXT NOT NULL,
    client TEXT,
    tool TEXT NOT NULL,
    record_ids TEXT NOT NULL,
    outcome TEXT NOT NULL,
    approval_id TEXT,
    approved_by TEXT,
    duration_ms INTEGER NOT NULL,
    upstream_calls INTEGER NOT NULL,
    bytes_out INTEGER NOT NULL,
    tokens_out INTEGER NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  CREATE INDEX audit_by_server ON audit (server_id, seq);
  CREATE INDEX audit_by_instant ON audit (at);
  `,
  `
  CREATE TABLE oauth_items (
    kind TEXT NOT NULL,
    id_hash TEXT NOT NULL,
    payload TEXT NOT NULL,
    grant_hash TEXT,
    server_id TEXT REFERENCES mcp_servers(id) ON DELETE CASCADE,
    expires_at TEXT,
    consumed_at TEXT,
    PRIMARY KEY (kind, id_hash)
  ) STRICT;
  CREATE INDEX oauth_items_by_grant ON oauth_items (grant_hash) WHERE grant_hash IS NOT NULL;
  CREATE INDEX oauth_items_by_server ON oauth_items (server_id) WHERE server_id IS NOT NULL;
  CREATE INDEX oauth_items_by_expiry ON oauth_items (expires_at) WHERE expires_at IS NOT NULL;
  `,
  // `person`: who signed in; `problem`: what the last check found, as JSON; `secret_place`: where its secret was last put.
  // Leases keep two processes from using one refresh token at the same time, which would end the sign-in.
  `
  ALTER TABLE accounts ADD COLUMN person TEXT;
  ALTER TABLE accounts ADD COLUMN problem TEXT;
  ALTER TABLE accounts ADD COLUMN secret_place TEXT;
  CREATE TABLE leases (
    name TEXT PRIMARY KEY,
    holder TEXT NOT NULL,
    until_ms INTEGER NOT NULL
  ) STRICT;
  `,
  `
  CREATE TABLE server_uses (
    server_id TEXT PRIMARY KEY REFERENCES mcp_servers(id) ON DELETE CASCADE,
    address TEXT,
    used_at TEXT,
    listed_hash TEXT
  ) STRICT;
  `,
]
