/**
 * `npm run heights`: measures how tall every built figure's own page is, in frames of the widths that hosts have, and keeps
 * it beside the figure (`src/figures/<name>/heights.json`): what the codes on its sheet write.
 */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { figureNames } from '../../src/cli/build-embeds.ts';
import { ownArgs } from '../../src/cli/own-args.ts';
import { createStaticServer, listen } from '../../src/cli/static-server.ts';
import { frameHeights } from '../browser/frame-heights.ts';
import { installedBrowser } from '../browsers.ts';

const project = resolve(import.meta.dirname, '../..');
ownArgs({});
const server = createStaticServer({ root: resolve(project, 'dist'), base: '/' });
const port = await listen(server, 4600, true);
const browser = await chromium.launch({ executablePath: installedBrowser('chromium'), chromiumSandbox: false });
try {
  const names = await figureNames();
  const heights = await frameHeights(await browser.newPage(), `http://localhost:${port}/`, names);
  for (const name of names) {
    const file = resolve(project, 'src/figures', name, 'heights.json');
    await writeFile(file, `${JSON.stringify(heights[name], null, 2)}\n`);
    console.log(`${name}: ${JSON.stringify(heights[name])}`);
  }
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
