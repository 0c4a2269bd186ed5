// Reads every YAML file below a folder into one reused buffer: what no validator can be faster than.
import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import path from 'node:path';

const [root] = process.argv.slice(2);
let buffer = Buffer.allocUnsafe(64 * 1024);
let bytes = 0;

for (const file of readdirSync(root, { recursive: true })) {
  if (!file.endsWith('.yaml')) continue;
  const descriptor = openSync(path.join(root, file), 'r');
  const { size } = fstatSync(descriptor);
  if (size > buffer.length) buffer = Buffer.allocUnsafe(size);
  bytes += readSync(descriptor, buffer, 0, size, 0);
  closeSync(descriptor);
}
process.stdout.write(`${bytes}\n`);
