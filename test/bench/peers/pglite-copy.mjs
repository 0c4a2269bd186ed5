// Copies rows into a fresh PGlite in a folder and prints the milliseconds of the COPY alone.
import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';

const [folder, rows] = process.argv.slice(2);
const database = await PGlite.create(folder);
await database.exec('CREATE TABLE peer (address text PRIMARY KEY, hash text NOT NULL, document jsonb NOT NULL)');
const blob = new Blob([readFileSync(rows)]);
const started = performance.now();
await database.query("COPY peer FROM '/dev/blob'", [], { blob });
process.stdout.write(`${performance.now() - started}\n`);
await database.close();
