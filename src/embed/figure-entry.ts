import { pageAssets } from '../engine/page-assets.ts';
import { isClosed } from '../shell/closed-frame.ts';
import { defineFigureElement, type FigureElement } from '../shell/element.ts';
import type { AnyFigure } from '../shell/figure.ts';
import { ownPage } from '../shell/own-page.ts';
import { registerFigure } from '../shell/registry.ts';
import { connectFrame } from './child.ts';
import { readAddress } from './embed-page.ts';
import { showPage } from './first-paint.ts';
import { frameWindow } from './frame-window.ts';
import { framedFigure } from './framed-figure.ts';
import type { Settle } from './host.ts';
import { loadLecture } from './load-lecture.ts';
import { loadScript } from './load-script.ts';
import { scriptAddress } from './script-address.ts';
import type { connectSplice } from './splice.ts';

/**
 * What a figure's embed script does when it has come: registers the figure, and the element if no other script has. On
 * the figure's own embed page it first reads the address, and afterwards speaks to the page around the frame. `absent` are
 * the data sets that this copy of the site lacks.
 */
export function startFigure(figure: AnyFigure, absent: readonly string[]): void {
  const base = new URL('../../', scriptAddress);
  const page = ownPage(document);
  if (isClosed()) void loadScript('closed.js').catch(() => undefined);
  if (!page) {
    void Promise.all([readStyles(base, figure.name), loadScript<Settle>('host.js').catch(() => undefined)]).then(
      ([styles, settle]) => registerFigure({ figure, base, styles, absent, settle }),
    );
    defineFigureElement();
    return;
  }
  registerFigure({ figure, base, styles: '', absent });
  if (page !== 'embed') defineFigureElement();
  else if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => startPage(figure, absent));
  else startPage(figure, absent);
}

/** Styles for a shadow root on a foreign page: our own pages bring theirs. A figure without styles is still a figure. */
async function readStyles(base: URL, name: string): Promise<string> {
  try {
    return new TextDecoder().decode(await pageAssets(base)(`embed/v1/${name}.css`));
  } catch {
    return '';
  }
}

function startPage(figure: AnyFigure, absent: readonly string[]): void {
  const element = document.querySelector<FigureElement>(`wcw-figure[name="${figure.name}"]`);
  const { attributes, splice } = readAddress(location.search, figure);
  for (const [name, value] of Object.entries(attributes)) element?.setAttribute(name, value);
  defineFigureElement();
  showPage();
  if (attributes.view === 'lecture') void loadLecture().then(({ openLecture }) => openLecture(element!, figure));
  if (!element || parent === window) return;
  const framed = [framedFigure(element, figure, new Set(absent)), frameWindow(window)] as const;
  connectFrame(...framed);
  if (splice) void loadScript<typeof connectSplice>('splice.js').then((connect) => connect(...framed, element, figure));
}
