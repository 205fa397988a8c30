import { existsSync } from 'node:fs'

/** Where Chromium is; `undefined` where it is not installed. */
export const chromiumPath: string | undefined = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
].find((path) => path !== undefined && existsSync(path))
