/** Journeys: the built extension in a real browser, one at a time. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // No test may leave anything in the keychain of whoever runs it.
    env: { ROSEBRIDGE_SECRETS: 'file' },
    include: ['test/journeys/**/*.test.ts'],
    setupFiles: ['test/helpers/look-for-leaks.ts'],
    testTimeout: 90_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    // A browser on a busy machine takes its time.
    expect: { poll: { timeout: 15_000 } },
  },
})
