import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { dotsBelow, lanesOf, nameBeside, WIDTHS } from '../strip-layout.ts';
import { type Domain, MARGIN, placeOf } from '../strip-place.ts';
import type { Comparison } from './comparison.ts';

/** Widths in CSS pixels: a class has the page to itself. */
const widths = { phone: WIDTHS.phone, wide: 620 } as const;

/**
 * The ledger's strip of a measure (`plot-strip.ts`), drawn live since its scale has to hold the class: a diamond for the
 * published number, an open dot for each of our seeds, their mean and spread, and the free lane where `drawOwn` sets the
 * class's own dots.
 */
export function classStrip(compared: Comparison, described: string, words: Words): ElementNode {
  const [low, high] = compared.strip.domain;
  return h(
    'figure',
    {
      class: 'strip',
      'data-low': low,
      'data-high': high,
      'data-rows': compared.strip.ownRows,
      'data-values': JSON.stringify(compared.class.values),
      'data-yours': words('class.strip.class', { count: compared.class.n }),
    },
    Object.entries(widths).map(([name, width]) =>
      h('div', { class: `plot-${name}`, key: name }, drawn(compared, described, words, width)),
    ),
  );
}

function drawn({ strip, ours, published, unit }: Comparison, described: string, words: Words, width: number) {
  const { domain, mean, sd } = strip;
  const names = {
    seeds: ours ? words('class.strip.seeds', { count: ours.n }) : '',
    spread: words('class.strip.spread'),
  };
  const lanes = lanesOf(strip, names, width);
  const at = (value: number): string => placeOf(value, domain, width).toFixed(1);
  const below = dotsBelow(strip, width);
  const named = (name: string, y: number, reach: Domain): ElementNode => {
    const place = nameBeside(name, reach, domain, width);
    return h(
      'text',
      { class: 'strip-name', x: at(place.at), dx: place.dx, y, dy: '0.32em', 'text-anchor': place.anchor },
      name,
    );
  };
  const ends: Domain = [mean - sd, mean + sd];
  return h(
    'svg',
    {
      class: 'plot',
      role: 'img',
      'aria-label': described,
      width,
      height: lanes.height,
      viewBox: `0 0 ${width} ${lanes.height}`,
    },
    scale(domain, unit === 'fraction', lanes.scale, width, words.lang),
    published && [
      h('path', {
        class: 'strip-published',
        d: 'M0-6.5 6.5 0 0 6.5-6.5 0z',
        transform: `translate(${at(published.value)} ${lanes.published})`,
      }),
      named(words('class.strip.published'), lanes.published, [published.value, published.value]),
    ],
    ours && [
      h(
        'g',
        { class: 'strip-seeds' },
        strip.values.map((value, i) => h('circle', { cx: at(value), cy: lanes.seeds + below[i]!, r: 3 })),
      ),
      named(names.seeds, lanes.names.seeds, [Math.min(...strip.values), Math.max(...strip.values)]),
    ],
    sd > 0 && [
      h('path', {
        class: 'strip-spread',
        d: `M${at(ends[0])} ${lanes.spread}H${at(ends[1])}${[mean, ...ends].map((x) => `M${at(x)} ${lanes.spread - 4}v8`).join('')}`,
      }),
      named(names.spread, lanes.names.spread, ends),
    ],
  );
}

/** The axis: a line with about five round numbers. */
function scale(domain: Domain, percent: boolean, y: number, width: number, lang: string): Child {
  const ticks = ticksOf(domain);
  // Numbers that lie close together have as many decimals as tell them apart.
  const decimals = ticks.length > 1 ? -Math.floor(Math.log10(ticks[1]! - ticks[0]!)) : 0;
  const format = decimals > 3 ? String(decimals) : undefined;
  return h(
    'g',
    { class: 'strip-scale' },
    h('path', {
      d: `M${MARGIN.left} ${y}H${width - MARGIN.right}${ticks.map((tick) => `M${placeOf(tick, domain, width).toFixed(1)} ${y}v4`).join('')}`,
    }),
    ticks.map((tick, i) => {
      const sign = percent && i === ticks.length - 1 ? '\u00a0%' : '';
      return h(
        'text',
        { x: placeOf(tick, domain, width).toFixed(1), y: y + 15, 'text-anchor': 'middle' },
        `${write(tick, format, lang)}${sign}`,
      );
    }),
  );
}

/** Round numbers from one end of a scale to the other, at most seven. */
export function ticksOf([low, high]: Domain): number[] {
  const rough = (high - low) / 6;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * size).find((one) => one >= rough)!;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
