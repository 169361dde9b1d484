import { expect, type Page } from '@playwright/test';
import { hashWeights } from '../../src/cli/provenance.ts';
import type { InversionFrame, InversionResult } from '../../src/experiments/inversion/frame.ts';
import { decodeNetwork } from '../../src/nets/saved-network.ts';
import type { FigureElement } from '../../src/shell/element.ts';

type Figure = FigureElement & { readonly result: InversionResult };
const inTime = { timeout: 200_000 };

/** Opens a page with one figure; `pauseAt` pauses its run at the first frame from that step on. */
export async function open(page: Page, address: string, { pauseAt = Number.POSITIVE_INFINITY } = {}) {
  await page.goto(address);
  const figure = page.locator('wcw-figure');
  await figure.evaluate((element, pauseAt) => {
    let waits = true;
    element.addEventListener('frame', (event) => {
      const { step, steps } = (event as CustomEvent<InversionFrame>).detail;
      // A look at the network has no steps.
      if (steps > 0) Object.assign(globalThis, { runStep: step });
      if (steps === 0 || step < pauseAt || !waits) return;
      waits = false;
      (element as FigureElement).pause();
    });
  }, pauseAt);
  const press = (selector: string) => figure.locator(selector).first().dispatchEvent('click');
  const step = () => page.evaluate(() => (globalThis as { runStep?: number }).runStep ?? -1);
  return {
    figure,
    press,
    step,
    call: (method: 'start' | 'pause' | 'step' | 'reset') =>
      figure.evaluate((element, name) => (element as FigureElement)[name](), method),
    set: (params: Readonly<Record<string, string | number>>) =>
      figure.evaluate((element, values) => {
        (element as FigureElement).params = values;
      }, params),
    state: (state: string) => expect(figure).toHaveAttribute('data-state', state, inTime),
    /** Waits until the run has come to a step. */
    reached: (wanted: number) => expect.poll(step, inTime).toBeGreaterThanOrEqual(wanted),
    result: () => figure.evaluate((element) => (element as Figure).result),
    /** SHA-256 of the weights in the file that the menu hands out. */
    async weights(): Promise<string> {
      await page.evaluate(() => {
        const plain = URL.createObjectURL;
        URL.createObjectURL = (blob) => {
          Object.assign(globalThis, { handedOut: blob });
          return plain(blob);
        };
      });
      await press('[data-menu="weights"]');
      const handed = () => (globalThis as { handedOut?: Blob }).handedOut;
      await page.waitForFunction(handed);
      const bytes = await page.evaluate(async () =>
        Array.from(new Uint8Array(await (globalThis as { handedOut?: Blob }).handedOut!.arrayBuffer())),
      );
      // The file alone rebuilds the network: it says its layers.
      return hashWeights(decodeNetwork(Uint8Array.from(bytes)).weights);
    },
  };
}
