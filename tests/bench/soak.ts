/**
 * `npm run bench:soak [-- --only inversion,race --minutes 20 --json]`: trains every figure that trains, of a built site
 * (`dist/`, or `SITE_ROOT`), for so many minutes each in a Chromium of its own (WASM), and meanwhile pauses it, sets it
 * otherwise, begins it again, by dice from one seed. Prints the renderer's memory (proportional set, Linux) in the first,
 * second and last third of the time, as medians; what is held at the end of each third by a figure that was just reset, and by
 * its worker where one still lives, once all garbage has been collected, which shows a leak where the browser's own stock hides
 * one; the renderer's memory then, once the browser has been told that memory is short (what is kept outside of JavaScript
 * shows there); and what was done. Flat is when the last is not above the second. Nothing is asserted.
 */
import { readFileSync } from 'node:fs';
import { chromium, type Locator } from '@playwright/test';
import { ownArgs, ownChoice } from '../../src/cli/own-args.ts';
import { serve } from '../../src/cli/serve.ts';
import { createRandom, type Random } from '../../src/data/random.ts';
import type { ParamSchema } from '../../src/experiments/params.ts';
import { loadExperiment } from '../../src/experiments/registry.ts';
import { framedFigures } from '../browser/framed-figures.ts';
import { installedBrowser, softwareWebgl } from '../browsers.ts';
import { type Held, watchHeld } from './held-memory.ts';
import { machine, machineLine } from './machine.ts';
import { median } from './median.ts';
import { watchMemory } from './renderer-memory.ts';

type Element = HTMLElement & {
  start(): void;
  pause(): void;
  reset(): void;
  params: Record<string, string | number>;
};
interface Soaked {
  readonly figure: string;
  readonly minutes: number;
  /** Median MB in thirds of the time. */
  readonly thirds: readonly number[];
  /** At the end of each third. */
  readonly held: readonly Held[];
  /** MB of the renderer then, under pressure. */
  readonly pressed: readonly number[];
  readonly peak: number;
  readonly done: Readonly<Record<string, number>>;
  readonly ends: number;
  /** What the figure said when it could not go on. */
  readonly errors: readonly string[];
}

/** Settings that dice may choose: every choice, and a seed. What a run costs stays as it is. */
function anySetting(schema: ParamSchema, random: Random): Record<string, string | number> {
  const names = Object.keys(schema).filter((name) => schema[name]!.kind === 'choice' || name === 'seed');
  const name = names[random.below(names.length)]!;
  const param = schema[name]!;
  return { [name]: param.kind === 'choice' ? param.values[random.below(param.values.length)]! : 1 + random.below(99) };
}

async function soak(figure: string, minutes: number): Promise<Soaked> {
  const source = readFileSync(`src/figures/${figure}/definition.ts`, 'utf8');
  const { schema } = (await loadExperiment(/\bexperiment: '([\w-]+)'/.exec(source)?.[1] ?? figure)).experiment;
  const browser = await chromium.launch({
    executablePath: installedBrowser('chromium'),
    chromiumSandbox: false,
    args: [...softwareWebgl],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const memory = await watchMemory(browser);
  const held = await watchHeld(page);
  await page.goto(`${site}embed/v1/${figure}/?guess=skipped`);
  const element = page.locator('wcw-figure[data-state]');
  await element.evaluate((one) => {
    const seen = Object.assign(globalThis, { soak: { ends: 0, errors: [] as string[] } }).soak;
    one.addEventListener('statechange', () => {
      const { state } = (one as HTMLElement).dataset;
      if (state === 'done') seen.ends++;
      // The figure draws what went wrong in its next frame.
      if (state === 'error')
        setTimeout(() => seen.errors.push(one.querySelector('.wcw-error p')?.textContent ?? 'gone at once'), 200);
    });
  });
  const random = createRandom(1, `soak ${figure}`);
  const acts = actsOn(element, () => anySetting(schema, random));
  const names = Object.keys(acts) as (keyof typeof acts)[];
  const done: Record<string, number> = Object.fromEntries(names.map((name) => [name, 0]));
  const thirds: number[] = [];
  const inUse: Held[] = [];
  const pressed: number[] = [];
  const pressure = await page.context().newCDPSession(page);
  const start = Date.now();
  for (const third of [1, 2, 3]) {
    const course: number[] = [];
    while (Date.now() < start + third * minutes * 20_000) {
      const name = names[random.below(names.length)]!;
      await acts[name]!();
      done[name]!++;
      await page.waitForTimeout(500 + random.below(8000));
      course.push(await memory.now());
    }
    thirds.push(median(course));
    await acts.reset();
    await page.waitForTimeout(2000);
    inUse.push(await held.now());
    await pressure.send('Memory.simulatePressureNotification', { level: 'critical' });
    await page.waitForTimeout(3000);
    pressed.push(await memory.now());
  }
  const seen = await page.evaluate(() => (globalThis as never as { soak: { ends: number; errors: string[] } }).soak);
  const peak = memory.peak();
  await memory.stop();
  await browser.close();
  return { figure, minutes, thirds, held: inUse, pressed, peak, done, ...seen };
}

function actsOn(element: Locator, setting: () => Record<string, string | number>) {
  return {
    start: () => element.evaluate((one) => (one as Element).start()),
    pause: () => element.evaluate((one) => (one as Element).pause()),
    set: () => element.evaluate((one, values) => Object.assign(one, { params: values }) && undefined, setting()),
    reset: () => element.evaluate((one) => (one as Element).reset()),
    again: () =>
      element.evaluate((one) => {
        (one as Element).reset();
        (one as Element).start();
      }),
  };
}

const args = ownArgs({ values: ['only', 'minutes'], switches: ['json'] });
const json = args.flags.has('json');
const minutes = Number(args.flags.get('minutes') ?? 20);
const training = framedFigures()
  .filter(({ trains }) => trains)
  .map(({ name }) => name);
const names = ownChoice(args, 'only', [...new Set(training)]);
const site = await serve();
if (!json) console.log(machineLine(machine()));
const rows: Soaked[] = [];
for (const name of names) {
  const row = await soak(name, minutes);
  rows.push(row);
  if (json) continue;
  const held = (of: keyof Held) => row.held.map((third) => third[of].toFixed(1)).join(', ');
  const told = Object.entries(row.done).map(([what, count]) => `${what} ${count}`);
  console.log(
    `${name.padEnd(24)}${row.thirds.map(Math.round).join(', ')} MB   peak ${Math.round(row.peak)} MB   held ${held('page')} MB, by workers ${held('workers')} MB   under pressure ${row.pressed.map(Math.round).join(', ')} MB   ${told.join(', ')}; ${row.ends} ends, ${row.errors.length} errors`,
  );
  for (const error of row.errors) console.log(`  ${error}`);
}
if (json) console.log(JSON.stringify({ machine: machine(), rows }, null, 2));
process.exit();
