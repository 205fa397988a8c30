import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // Programs run as processes of their own, on machines of two cores.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: '100%',
  },
})
