import { LEVELS } from '../../data/hierarchy.ts';
import type { Apart } from '../../experiments/depth/frame.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { chart, type Series } from '../kit/chart.ts';
import type { Tone } from '../kit/tones.ts';
import type { DepthState } from './state.ts';

/** The lowest level first: pairs of what is read. */
const LOWEST_FIRST = Array.from({ length: LEVELS }, (_, i) => LEVELS - 1 - i);
const TONES: readonly { readonly tone: Tone; readonly dash?: 'dashed' | 'dotted' }[] = [
  { tone: 'ink' },
  { tone: 'first', dash: 'dashed' },
  { tone: 'second', dash: 'dotted' },
];

/** How far two wordings of the same are apart, layer by layer of the two deep networks: 1 as far as two random examples. */
export function synonyms({ frame }: DepthState, words: Words): ElementNode {
  const apart = frame?.apart;
  if (!apart) return h('p', { class: 'wcw-note' }, words('depth.synonyms.none'));
  return h(
    'section',
    { class: 'dpt-synonyms' },
    (['deep', 'dense'] as const).map((racer) =>
      h(
        'div',
        { key: racer },
        h('p', { class: 'kit-heading' }, words(`depth.names.${racer}`)),
        drawn(apart[racer], words, racer === 'deep'),
      ),
    ),
    h('p', { class: 'wcw-note' }, words('depth.synonyms.note')),
  );
}

function drawn(apart: Apart, words: Words, named: boolean): ElementNode {
  const name = (level: number): string => words(`depth.synonyms.level-${level + 1}`);
  const series = LOWEST_FIRST.map((level, i): Series => {
    const points = apart.map((levels, layer) => [layer, levels[level]!] as const);
    return { name: named ? name(level) : '', ...TONES[i]!, points, dots: true };
  });
  const list = LOWEST_FIRST.map(
    (level) => `${name(level)} ${apart.map((at) => write(at[level]!, '2', words.lang)).join(', ')}`,
  );
  return chart({
    x: {
      min: 0,
      max: apart.length - 1,
      ticks: apart.map((_, layer) => ({ at: layer, label: words(`depth.synonyms.at-${layer}`) })),
      label: '',
    },
    y: {
      min: 0,
      max: 1.25,
      ticks: [0, 1].map((at) => ({ at, label: write(at, '0', words.lang) })),
      label: '',
    },
    series,
    // Without names to show, too: the two charts are equally wide.
    legend: true,
    height: 74,
    described: words('depth.synonyms.described', { list: list.join('; ') }),
  });
}
