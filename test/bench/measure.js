/** Loaded before a measured program: says its peak memory on the way out. */
process.on('exit', () => process.stderr.write(`peak-kb=${process.resourceUsage().maxRSS}\n`))
