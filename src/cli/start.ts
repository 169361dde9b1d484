/** `npm start`: gets the data if it can, builds the site, serves it and prints the address. */
import { resolve } from 'node:path';
import { readArgs } from './args.ts';
import { buildSite } from './build.ts';
import { endWithParent } from './heartbeat.ts';
import { sayError } from './say-error.ts';
import { serve } from './serve.ts';

process.chdir(resolve(import.meta.dirname, '../..'));
try {
  readArgs(process.argv.slice(2), {});
  endWithParent();
  await buildSite();
  console.log(`\nOpen ${await serve()} (Ctrl+C to stop)`);
} catch (error) {
  sayError(error);
}
