/** `npm run serve`: serves `dist/` and prints the address. `PORT` (default 4321) and `BASE_PATH` come from the environment. */
import { resolve } from 'node:path';
import { createStaticServer, listen } from './static-server.ts';

/** Serves the built site until the process ends. Resolves to its address. */
export async function serve(): Promise<string> {
  const base = process.env.BASE_PATH || '/';
  const root = process.env.SITE_ROOT || resolve(import.meta.dirname, '../../dist');
  const wanted = Number(process.env.PORT) || 4321;
  const port = await listen(createStaticServer({ root, base }), wanted, !process.env.PORT);
  return `http://localhost:${port}${base.replace(/\/?$/, '/')}`;
}

if (import.meta.main) console.log(`Serving at ${await serve()}`);
