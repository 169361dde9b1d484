import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ParamSchema } from '../../src/experiments/params.ts';
import { loadExperiment } from '../../src/experiments/registry.ts';
import { expect, innerFrame, test } from './fixtures.ts';

/** A figure's element, with the frame it shows: step 0 is the network before its first. */
type Figure = HTMLElement & { readonly frame?: { readonly step: number } };

const src = resolve(import.meta.dirname, '../../src');
const figures = readdirSync(resolve(src, 'figures')).filter((name) =>
  existsSync(resolve(src, 'figures', name, 'definition.ts')),
);

/** The parameters of the experiment that a figure looks at; none for a figure that computes on the page. */
async function schemaOf(figure: string): Promise<ParamSchema> {
  const definition = readFileSync(resolve(src, 'figures', figure, 'definition.ts'), 'utf8');
  const id = /\bexperiment: '([\w-]+)'/.exec(definition)?.[1] ?? figure;
  if (!existsSync(resolve(src, 'experiments', id, 'index.ts'))) return {};
  return (await loadExperiment(id)).experiment.schema;
}

/** The shortest run there is: every size at its least, on generated digits. */
function smallest(schema: ParamSchema): string {
  const query = new URLSearchParams({ guess: 'skipped' });
  for (const [name, param] of Object.entries(schema)) {
    if (param.kind === 'choice' && param.values.includes('digits')) query.set(name, 'digits');
    if ((param.kind === 'integer' || param.kind === 'number') && param.budget) query.set(name, String(param.min));
  }
  return query.toString();
}

// From a server without any CORS header, in a page of another site, in the strictest frame that runs scripts at all. That a
// run there comes to its end is tested once (`frames.spec.ts`); what differs between figures is there when it has begun.
for (const name of figures) {
  test(`${name} works in an iframe with sandbox="allow-scripts" alone`, async ({ page, site, host, problems }) => {
    const source = `${site.url}/embed/v1/${name}/?${smallest(await schemaOf(name))}`;
    await page.goto(`${host.url}/sandboxed`);
    await page.locator('iframe').evaluate((frame, src) => {
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      frame.setAttribute('src', src);
      return loaded;
    }, source);
    const frame = await innerFrame(page);
    const start = frame.locator('[data-action="start"]');
    await expect(frame.locator('wcw-figure[data-state]')).toBeVisible();
    if (await start.count()) {
      await expect(start).toBeEnabled();
      await start.dispatchEvent('click');
      const trained = () =>
        frame.locator('wcw-figure').evaluate((figure) => {
          const begun = /running|done/.test(figure.dataset.state ?? '');
          return begun ? ((figure as Figure).frame?.step ?? 0) : 0;
        });
      await expect.poll(trained, { timeout: 90_000 }).toBeGreaterThan(0);
    } else {
      await expect(frame.locator('[data-part="primary"], [data-action="reset"]').first()).toBeVisible();
      // Its table may still be on the way.
      await expect.poll(() => frame.locator('wcw-figure').evaluate((figure) => !!(figure as Figure).frame)).toBe(true);
    }
    expect(problems).toEqual([]);
  });
}
