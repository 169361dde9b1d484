import { type PlotOptions, plot } from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/**
 * A chart that is read, drawn by Observable Plot while the site is built: the text of an `<svg>` of `options.width` CSS pixels
 * that says `described` to who cannot see it. Colours and type come from the page's styles (`src/styles/plots.css`), so that
 * they follow its theme and its paper.
 */
export function drawPlot(options: PlotOptions & { readonly width: number }, described: string): string {
  const { document } = parseHTML('<!doctype html><html lang="en"></html>');
  const svg = plot({ ...options, document, className: 'plot', ariaLabel: described });
  // One picture with one description. Plot names the parts of a chart but gives them no role, which accessibility checkers
  // rightly refuse; and its own styles stand in every chart, where the page's do once.
  svg.setAttribute('role', 'img');
  for (const part of svg.querySelectorAll('g[aria-label], g[aria-hidden]')) {
    part.removeAttribute('aria-label');
    part.removeAttribute('aria-hidden');
  }
  for (const styles of svg.querySelectorAll('style')) styles.remove();
  for (const part of svg.querySelectorAll('*')) shorten(part);
  return svg.outerHTML;
}

/** Writes places to a hundredth of a pixel: nobody sees more, and everybody loads it. */
function shorten(part: Element): void {
  for (const { name, value } of part.attributes)
    part.setAttribute(
      name,
      value.replace(/\d+\.\d{3,}/g, (long) => String(Number(Number(long).toFixed(2)))),
    );
}
