/**
 * `npm run bench:figures [-- --seeds 1,2,3 --figures curve-fit,cascade --json]`: what happens when a reader without a
 * graphics card presses Start, in every figure of a built site (`dist/`, or `SITE_ROOT`) that has such a button, at its own
 * settings, over seeds (1 to 5). Chromium draws WebGL in software, so that figures train on WASM; one visit before those
 * that count has filled its cache; guesses are skipped. Nothing is asserted: times are no test.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { parseSeeds } from '../../src/cli/args.ts';
import { ownArgs, ownChoice } from '../../src/cli/own-args.ts';
import { serve } from '../../src/cli/serve.ts';
import { installedBrowser, softwareWebgl } from '../browsers.ts';
import { type Run, runFigure } from './figure-run.ts';
import { machine, machineLine, processorTime } from './machine.ts';
import { median } from './median.ts';
import { foldSentences } from './sentences.ts';

/** What is timed, what it is called, and the most milliseconds that a reader should meet. */
const timed = [
  ['opened', 'first of the run drawn', undefined],
  ['trained', 'first trained drawn', 5000],
  ['done', 'done', 60_000],
  ['longest', 'longest task', 50],
] as const;

const args = ownArgs({ values: ['seeds', 'figures'], switches: ['json'] });
const json = args.flags.has('json');
const seeds = parseSeeds(args.flags.get('seeds') ?? '1-5');
const pages = resolve(process.env.SITE_ROOT || resolve(import.meta.dirname, '../../dist'), 'embed/v1');
const training = readdirSync(pages, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  // In the frame of one screen the button's place is marked: while the reader is asked another button stands there.
  .filter((name) =>
    /data-action="start"|data-part="run"/.test(readFileSync(resolve(pages, name, 'index.html'), 'utf8')),
  )
  .sort();
const names = ownChoice(args, 'figures', training);

const site = await serve();
const browser = await chromium.launch({
  executablePath: installedBrowser('chromium'),
  chromiumSandbox: false,
  args: [...softwareWebgl],
});
const before = machine();
const began = processorTime();
const command = ['npm run bench:figures --', ...process.argv.slice(2)].join(' ');
if (!json) console.log(`${command}\n${machineLine(before)} at the start`);
const figures: Record<string, readonly Run[]> = {};
for (const name of names) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, hasTouch: true });
  const visit = (seed: number) => runFigure(context, `${site}embed/v1/${name}/?seed=${seed}&guess=skipped`);
  await visit(seeds[0]!);
  const runs: Run[] = [];
  for (const seed of seeds) runs.push(await visit(seed));
  await context.close();
  figures[name] = runs;
  if (!json) print(name, runs);
}
await browser.close();
const load = machine().load;
const { used, stolen } = processorTime();
/** In per cent of the processor time that was wanted meanwhile. A task is as long as the clock says, also while it waits. */
const lost = (100 * (stolen - began.stolen)) / Math.max(1, used - began.used + stolen - began.stolen);
if (json)
  console.log(
    JSON.stringify({ command, machine: { ...before, loadAtEnd: load, lostToOthers: lost }, seeds, figures }, null, 2),
  );
else
  console.log(
    `\nload ${load.toFixed(1)} at the end; ${lost.toFixed(0)} % of the processor time went to other machines`,
  );
process.exit();

function print(name: string, runs: readonly Run[]): void {
  const backends = [...new Set(runs.map(({ backend }) => backend || 'no back end'))].join(', ');
  console.log(`\n${name}: ${runs.length} seeds, ${backends}`);
  for (const [key, told, most] of timed) {
    const times = runs.map((run) => run[key]);
    const kept =
      most === undefined ? '' : `   at most ${most} ms: ${times.filter((time) => time <= most).length}/${runs.length}`;
    // A maximum with a run that never came to it is NaN, and says so.
    console.log(`  ${told.padEnd(24)}median ${ms(median(times))}   max ${ms(Math.max(...times))}${kept}`);
  }
  const failed = runs.filter(({ state }) => state !== 'done').map(({ state }) => state);
  if (failed.length > 0) console.log(`  not done: ${failed.join(', ')}`);
  for (const { text, runs: count } of foldSentences(runs.map(({ sentences }) => sentences))) {
    console.log(`  ${count}/${runs.length}  ${text}`);
  }
}

function ms(time: number): string {
  return (Number.isNaN(time) ? 'never' : `${Math.round(time)} ms`).padStart(9);
}
