/**
 * `npm run lighthouse [-- --runs 3 recos/]`: Lighthouse's four scores of the built pages, each the best of a few runs, since
 * performance depends on what else the machine is doing. Prints one line a page, with Lighthouse's own measure of the machine's
 * speed (it slows a page down four times, whatever the machine), and every audit short of full marks.
 */
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { launch } from 'chrome-launcher';
import lighthouse, { type Flags, type Result } from 'lighthouse';
import { wholeNumber } from '../../src/cli/args.ts';
import { ownArgs } from '../../src/cli/own-args.ts';
import { createStaticServer, listen } from '../../src/cli/static-server.ts';
import { pagesOf } from '../browser/links.ts';
import { installedBrowser } from '../browsers.ts';

const dist = resolve(import.meta.dirname, '../../dist');
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Scores = Record<(typeof categories)[number], number>;

const args = ownArgs({ values: ['runs'], words: Number.POSITIVE_INFINITY });
const runs = wholeNumber(args, 'runs', 3);
const pages = args.words.length > 0 ? args.words : pagesOf(dist).map(({ path }) => path);
const server = createStaticServer({ root: dist, base: '/' });
const port = await listen(server, 4600, true);
/** A graphics card made of software starts slowly, and then holds the first picture back for most of a second. */
const drawing = ['--headless', '--disable-gpu'];
const chrome = await launch({
  chromePath: installedBrowser('chromium') ?? chromium.executablePath(),
  chromeFlags: [...drawing, '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});

async function measure(path: string): Promise<Result> {
  const flags: Flags = { port: chrome.port, onlyCategories: [...categories], logLevel: 'error' };
  const run = await lighthouse(`http://localhost:${port}/${path}`, flags);
  if (!run) throw new Error(`Lighthouse gave no result for /${path}`);
  if (run.lhr.runtimeError) throw new Error(run.lhr.runtimeError.message);
  return run.lhr;
}

const scoresOf = ({ categories: found }: Result): Scores =>
  Object.fromEntries(categories.map((name) => [name, Math.round(100 * (found[name]?.score ?? 0))])) as Scores;

/** Audits that count and are not at full marks. */
function shortfalls(result: Result): string[] {
  return categories.flatMap((name) =>
    (result.categories[name]?.auditRefs ?? [])
      .filter(({ weight, id }) => weight > 0 && (result.audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `    ${name}: ${result.audits[id]!.title} ${result.audits[id]!.displayValue ?? ''}`),
  );
}

try {
  console.log(`Lighthouse, mobile emulation, best of ${runs} runs`);
  for (const path of pages) {
    let best: Result | undefined;
    for (let i = 0; i < runs; i++) {
      const result = await measure(path);
      if (!best || scoresOf(result).performance > scoresOf(best).performance) best = result;
    }
    const line = Object.entries(scoresOf(best!)).map(([name, score]) => `${name} ${score}`);
    const speed = Math.round(best!.environment.benchmarkIndex);
    console.log([`/${path}: ${line.join(', ')} (machine ${speed})`, ...shortfalls(best!)].join('\n'));
  }
} finally {
  chrome.kill();
  server.close();
  server.closeAllConnections();
}
