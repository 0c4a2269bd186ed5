// Loaded into a measured Node process: leaves its peak resident memory, in KB, in a file.
const { isMainThread } = require('node:worker_threads');
const { writeFileSync } = require('node:fs');

const file = process.env.STOREOPS_BENCH_PEAK;
if (isMainThread && file) {
  process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
}
