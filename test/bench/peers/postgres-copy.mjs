// Copies rows into a table like `psql \copy`, where there is no psql.
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from } from 'pg-copy-streams';

const [url, rows] = process.argv.slice(2);
const client = new pg.Client({ connectionString: url });
await client.connect();
await pipeline(createReadStream(rows), client.query(from('COPY peer FROM STDIN')));
await client.end();
