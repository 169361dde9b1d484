/** `npm start`: gets the data if it can, builds the site, serves it and prints the address. */
import { resolve } from 'node:path';
import { buildSite } from './build.ts';
import { serve } from './serve.ts';

process.chdir(resolve(import.meta.dirname, '../..'));
try {
  await buildSite();
  console.log(`\nOpen ${await serve()} (Ctrl+C to stop)`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
