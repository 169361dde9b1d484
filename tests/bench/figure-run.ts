import type { BrowserContext, Page } from '@playwright/test';
import { tap, watch } from './pages.ts';

/** What one press of Start has shown. Times are milliseconds since the press; NaN for what never came. */
export interface Run {
  /** The first number or picture of this run on the stage, which may be of the network before its first step. */
  readonly opened: number;
  /** The first that training has changed. */
  readonly trained: number;
  /** The figure's state `done`. */
  readonly done: number;
  /** The main thread's longest task from the press until a second after the end; tasks under 50 ms are 0. */
  readonly longest: number;
  /** How the run ended (`done`, `error`, or where it stood when patience ran out), and on which back end. */
  readonly state: string;
  readonly backend: string;
  /** Statements of stage and below that were not there when the run began, in the order of the page. */
  readonly sentences: readonly string[];
}

type Seen = Pick<Run, 'opened' | 'trained' | 'done' | 'state' | 'backend' | 'sentences'>;

/** Milliseconds after which a run is given up. */
const PATIENCE = 300_000;

declare global {
  interface Window {
    ended: Promise<Seen>;
  }
}

/** Opens a figure's embed page in a context whose cache other visits may have filled, presses Start and waits for the end. */
export async function runFigure(context: BrowserContext, address: string): Promise<Run> {
  const page = await context.newPage();
  try {
    await watch(page);
    await page.goto(address);
    await page.waitForSelector('wcw-figure[data-state="still"]');
    // A reader looks first; what the page does on arrival is done by then.
    await page.waitForTimeout(1000);
    await page.evaluate(watchRun, PATIENCE);
    await tap(page.locator('[data-action=start]'));
    const seen = await page.evaluate(() => window.ended);
    await page.waitForTimeout(1000);
    return { ...seen, longest: await longestTask(page) };
  } finally {
    await page.close();
  }
}

const longestTask = (page: Page): Promise<number> => page.evaluate(() => window.watched.longest);

/**
 * Runs in the page: follows the run that the next click starts. Where a frame comes from is the element's word: after a
 * click on Start its `frame` events are of this run alone. That a frame is seen is the stage's: numbers set large
 * (`strong`) or drawn shapes differ from those that stood there when the frame came. Other text does not count.
 */
function watchRun(patience: number): void {
  const figure = document.querySelector('wcw-figure') as HTMLElement & {
    frame?: { step: number };
    result?: { backend?: string };
  };
  const stage = figure.querySelector('.wcw-stage')!;
  const looks = (): string =>
    [...stage.querySelectorAll('strong, [style], img, svg :not(text, tspan, title)')]
      .map((node) =>
        node.localName === 'strong' ? node.textContent : [...node.attributes].map(({ value }) => value).join(' '),
      )
      .join('\n');
  const sentences = (): string[] => {
    const cut = new Intl.Segmenter('en', { granularity: 'sentence' });
    return [...figure.querySelectorAll('.wcw-stage p, .wcw-side p')]
      .flatMap((p) => [...cut.segment(p.textContent.replaceAll(/\s+/g, ' '))].map(({ segment }) => segment.trim()))
      .filter((sentence) => /[.!][)”]?$/.test(sentence));
  };
  window.ended = new Promise((resolve) => {
    const follow = ({ timeStamp: start }: Event): void => {
      window.watched.longest = 0;
      const times = { opened: Number.NaN, trained: Number.NaN };
      const stood: { opened?: string; trained?: string } = {};
      let said: readonly string[] | undefined;
      figure.addEventListener('frame', () => {
        // The stage is still empty: a figure draws with the next animation frame.
        said ??= sentences();
        stood.opened ??= looks();
        if (figure.frame!.step > 0) stood.trained ??= looks();
      });
      const observer = new MutationObserver(() => {
        const now = performance.now() - start;
        for (const name of ['opened', 'trained'] as const) {
          if (Number.isNaN(times[name]) && stood[name] !== undefined && looks() !== stood[name]) times[name] = now;
        }
        if (times.trained > 0) observer.disconnect();
      });
      observer.observe(stage, { subtree: true, childList: true, characterData: true, attributes: true });
      const end = (): void => {
        const state = figure.dataset.state ?? '';
        const done = state === 'done' ? performance.now() - start : Number.NaN;
        // A moment later the end is drawn as well.
        setTimeout(() => {
          const told = new Set(sentences());
          for (const sentence of said ?? []) told.delete(sentence);
          resolve({ ...times, done, state, backend: figure.result?.backend ?? '', sentences: [...told] });
        }, 500);
      };
      figure.addEventListener('statechange', () => /^(done|error)$/.test(figure.dataset.state ?? '') && end());
      setTimeout(end, patience);
    };
    addEventListener('click', follow, { once: true, capture: true });
  });
}
