/**
 * `node tests/bench/frame-times.ts > tests/fixtures/frame-times.json`: when the frames of real runs came, in a browser without
 * a graphics card, on a built site. What a figure says of the time left is held to these.
 */
import { chromium } from '@playwright/test';
import { ownArgs } from '../../src/cli/own-args.ts';
import { serve } from '../../src/cli/serve.ts';
import { installedBrowser, softwareWebgl } from '../browsers.ts';

/** As they open, and two long ones. One whose steps are of two kinds (features-and-decision) nobody can foresee. */
const runs = [
  'inversion',
  'inversion?train-images=60000&epochs=4',
  'wrong-labels',
  'wrong-labels?train-images=3000&epochs=20',
  'cascade',
  'trelu-angle',
  'anchor-clusters',
];

ownArgs({});
const site = await serve();
const browser = await chromium.launch({
  executablePath: installedBrowser('chromium'),
  chromiumSandbox: false,
  args: [...softwareWebgl],
});
const recorded: Record<string, readonly (readonly [seconds: number, step: number, steps: number])[]> = {};
for (const run of runs) {
  const [name, query = ''] = run.split('?');
  const page = await browser.newPage();
  await page.goto(`${site}embed/v1/${name}/?${query}`);
  await page.waitForSelector('wcw-figure[data-state="still"]');
  recorded[run] = await page.evaluate(
    () =>
      new Promise<[number, number, number][]>((resolve) => {
        const figure = document.querySelector('wcw-figure') as HTMLElement & { start(): void };
        const frames: [number, number, number][] = [];
        let began: number | undefined;
        const note = (step: number, steps: number) => {
          began ??= performance.now();
          frames.push([Number(((performance.now() - began) / 1000).toFixed(2)), step, steps]);
        };
        figure.addEventListener('frame', (event) => {
          const { step, steps } = (event as CustomEvent).detail;
          if (steps > 0) note(step, steps);
        });
        figure.addEventListener('statechange', (event) => {
          const [, , steps] = frames.at(-1) ?? [];
          if (!/done|error/.test(String((event as CustomEvent).detail)) || steps === undefined) return;
          note(steps, steps);
          resolve(frames);
        });
        figure.start();
      }),
  );
  console.error(`${run}: ${recorded[run]!.length} frames, ${recorded[run]!.at(-1)![0]} s`);
  await page.close();
}
await browser.close();
console.log(
  `{\n${Object.entries(recorded)
    .map(([run, frames]) => `  ${JSON.stringify(run)}: ${JSON.stringify(frames)}`)
    .join(',\n')}\n}`,
);
process.exit();
