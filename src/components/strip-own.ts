import { rowsOfDots } from '../figures/kit/rows-of-dots.ts';
import { LINE, nameBeside } from './strip-layout.ts';
import { OWN_LANE, OWN_ROW, placeOf } from './strip-place.ts';

const SVG = 'http://www.w3.org/2000/svg';

function svgElement(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/**
 * Draws the reader's own runs into every width of a strip (`<figure class="strip">`), on its scale and in the lane that is
 * kept for them: a dot each, named once, beneath the scale where no room is left beside them; in several rows where the strip has room for them (`data-rows`), so that none of a class
 * hides another. `values` in the unit that is printed; none takes away what was drawn before.
 */
export function drawOwn(strip: HTMLElement, values: readonly number[]): void {
  const { low, high, yours = '', rows = '1' } = strip.dataset;
  for (const svg of strip.querySelectorAll('svg')) {
    takeAway(svg);
    if (values.length === 0) continue;
    const width = Number(svg.getAttribute('width'));
    const height = Number(svg.getAttribute('height'));
    const domain = [Number(low), Number(high)] as const;
    const middle = height - OWN_LANE - (OWN_ROW * (Number(rows) - 1)) / 2;
    const places = values.map((value) => placeOf(value, domain, width));
    const shares = places.map((place) => (100 * place) / width);
    const below = rowsOfDots(shares, Number(rows)).map((row) => OWN_ROW * row);
    const r = Number(rows) > 1 ? 3.5 : 4.5;
    const own = svgElement('g', { class: 'strip-own' });
    own.append(...places.map((cx, i) => svgElement('circle', { cx, cy: middle + below[i]!, r })));
    const { at, dx, anchor, above } = nameBeside(yours, [Math.min(...values), Math.max(...values)], domain, width);
    if (above) {
      own.dataset.height = String(height);
      resize(svg, width, height + LINE);
    }
    const name = svgElement('text', {
      x: placeOf(at, domain, width) + dx,
      y: above ? height + LINE / 2 : middle,
      dy: '0.32em',
      'text-anchor': anchor,
    });
    name.textContent = yours;
    own.append(name);
    svg.append(own);
  }
}

function takeAway(svg: SVGElement): void {
  const own = svg.querySelector<SVGElement>('.strip-own');
  if (own?.dataset.height) resize(svg, Number(svg.getAttribute('width')), Number(own.dataset.height));
  own?.remove();
}

function resize(svg: SVGElement, width: number, height: number): void {
  svg.setAttribute('height', String(height));
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
}
