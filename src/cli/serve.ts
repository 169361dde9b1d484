/** `npm run serve`: serves `dist/` and prints the address. `PORT` (default 4321) and `BASE_PATH` come from the environment. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArgs } from './args.ts';
import { basePath } from './base-path.ts';
import { endWithParent } from './heartbeat.ts';
import { sayError } from './say-error.ts';
import { createStaticServer, listen } from './static-server.ts';

const USUAL_PORT = 4321;

/**
 * Serves the built site until the process ends. Resolves to its address. Rejects with RangeError where no site was built,
 * or where the port asked for cannot be had; the usual one gives way to the next free one, and a line on stderr says so.
 */
export async function serve(environment: Readonly<Record<string, string | undefined>> = process.env): Promise<string> {
  const base = basePath(environment.BASE_PATH);
  const root = environment.SITE_ROOT || resolve(import.meta.dirname, '../../dist');
  if (!existsSync(join(root, 'index.html'))) throw new RangeError(`No site in ${root} yet: npm run build makes it.`);
  const wanted = portOf(environment.PORT);
  const port = await listen(createStaticServer({ root, base }), wanted ?? USUAL_PORT, wanted === undefined);
  if (wanted === undefined && port !== USUAL_PORT) console.error(`Port ${USUAL_PORT} is taken: serving on ${port}.`);
  return `http://localhost:${port}${base}`;
}

function portOf(written: string | undefined): number | undefined {
  if (!written) return undefined;
  const port = Number(written);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new RangeError(`PORT: “${written}” is no port; it takes a whole number below 65536.`);
}

if (import.meta.main) {
  try {
    readArgs(process.argv.slice(2), {});
    endWithParent();
    console.log(`Serving at ${await serve()}`);
  } catch (error) {
    sayError(error);
  }
}
