/** Unit and protocol tests: pure parts by table, everything else through the front door. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // No test may leave anything in the keychain of whoever runs it.
    env: { ROSEBRIDGE_SECRETS: 'file' },
    include: ['test/**/*.test.ts'],
    exclude: ['test/journeys/**'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
})
