/**
 * `npm run bench:two [-- --json]`: how fast two LeNet-5 train in one experiment (batches of 64, WASM) when the second has a
 * worker of its own, beside the same two in turn, in Chromium and Firefox. Medians of alternating runs. Nothing is asserted.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, firefox } from '@playwright/test';
import { ownArgs } from '../../src/cli/own-args.ts';
import type { runTwo } from '../browser/two-networks-page.ts';
import { serveTwoNetworks } from '../browser/two-networks-site.ts';
import { installedBrowser, isAtHand } from '../browsers.ts';
import { BATCH } from './lenet-task.ts';
import { machine, machineLine } from './machine.ts';
import { median } from './median.ts';

const ROUNDS = 5;
const STEPS = 300;

const { flags } = ownArgs({ switches: ['json'] });
const folder = await mkdtemp(join(tmpdir(), 'two-networks-'));
const site = await serveTwoNetworks(folder);
const before = machine();
/** Images a second, both networks together. */
const speeds: Record<string, { readonly inTurn: number; readonly atOnce: number }> = {};
for (const name of ['chromium', 'firefox'] as const) {
  if (!isAtHand(name)) continue;
  const executablePath = installedBrowser(name);
  const env = { ...process.env, HOME: homedir() } as Record<string, string>;
  const browser = await (name === 'chromium'
    ? chromium.launch({ executablePath, chromiumSandbox: false })
    : firefox.launch({ executablePath, env, ...(executablePath && { channel: 'moz-firefox' }) }));
  const page = await browser.newPage();
  await page.goto(site.url);
  const milliseconds: Record<'on' | 'off', number[]> = { on: [], off: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const turns of ['on', 'off'] as const) {
      const result = await page.evaluate(
        (params) => (globalThis as unknown as { runTwo: typeof runTwo }).runTwo(params),
        {
          networks: 2,
          steps: STEPS,
          turns,
        },
      );
      milliseconds[turns].push(result.milliseconds);
    }
  }
  await browser.close();
  const speed = (times: readonly number[]): number => (1000 * 2 * STEPS * BATCH) / median(times);
  speeds[name] = { inTurn: speed(milliseconds.on), atOnce: speed(milliseconds.off) };
}
await site.close();
await rm(folder, { recursive: true });

if (flags.has('json')) console.log(JSON.stringify({ machine: before, speeds }, null, 2));
else {
  console.log(machineLine(before));
  for (const [name, { inTurn, atOnce }] of Object.entries(speeds)) {
    const cells = [`in turn ${Math.round(inTurn)} images/s`, `at once ${Math.round(atOnce)} images/s`];
    console.log(`  ${name.padEnd(10)}${cells.join('   ')}   ${(atOnce / inTurn).toFixed(2)} times   target 1.7`);
  }
}
