import kMeans from 'reproduced:anchor-clusters/accuracy.k-means';
import random from 'reproduced:anchor-clusters/accuracy.random';
import trained from 'reproduced:anchor-clusters/accuracy.trained';
import { conditions } from '../../experiments/anchor-clusters/conditions.ts';
import { NETWORKS } from '../../experiments/anchor-clusters/frame.ts';
import { clustersSchema } from '../../experiments/anchor-clusters/schema.ts';
import { isOfCondition } from '../../experiments/condition.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { at } from '../kit/tones.ts';
import { guessMade } from './guess.ts';
import { mark, share } from './numbers.ts';
import { type ClustersState, LOOKS, measuredOf } from './state.ts';

export const ROWS = { trained, 'k-means': kMeans, random } as const;

/** What each network reads of the test digits, on one scale from none to all: this run, and small what other seeds gave. */
export function reads(state: ClustersState, words: Words): ElementNode {
  const accuracy = measuredOf(state)?.accuracy;
  return h(
    'dl',
    { class: 'clu-reads' },
    NETWORKS.map((name) =>
      h(
        'div',
        { key: name, class: `kit-${LOOKS[name].tone}` },
        h('dt', null, words(`anchor-clusters.params.anchors.values.${name}`)),
        h(
          'dd',
          null,
          h(
            'svg',
            { width: '100%', height: 18, 'aria-hidden': 'true' },
            h('line', { class: 'kit-grid', x1: '0%', x2: '100%', y1: 9, y2: 9 }),
            seedsOf(state, name),
            name === 'random' ? guessed(state) : null,
            accuracy ? h('svg', { x: at(100 * accuracy[name]), y: 9, overflow: 'visible' }, mark(name)) : null,
          ),
          h('span', { class: 'kit-value' }, accuracy ? share(words, accuracy[name]) : '–'),
        ),
      ),
    ),
    guessSaid(state, words),
  );
}

/** A dot for every seed of the condition that is shown; none where it was not reproduced. */
function seedsOf({ source, params }: ClustersState, name: keyof typeof ROWS): Child {
  const shown: Readonly<Record<string, unknown>> = 'params' in source ? source.params : params;
  const row = ROWS[name].find(({ condition }) =>
    isOfCondition(clustersSchema, shown, conditions[condition]?.params ?? {}, { sized: true }),
  );
  return row?.values.map((value) => h('circle', { class: 'clu-seed', cx: at(100 * value), cy: 9, r: 2 })) ?? null;
}

/** Where the guess stands, on the row that it is about. */
function guessed(state: ClustersState): Child {
  const value = guessMade(state);
  return value === undefined ? null : h('line', { class: 'kit-guess', x1: at(value), x2: at(value), y1: 1, y2: 21 });
}

/** Its words, under the row: on it they would cover seeds and outcome. */
function guessSaid(state: ClustersState, words: Words): Child {
  const value = guessMade(state);
  if (value === undefined) return null;
  const anchor = value > 72 ? 'end' : value < 28 ? 'start' : 'middle';
  const place = { x: at(value), y: 12, dx: { start: -4, middle: 0, end: 4 }[anchor], 'text-anchor': anchor };
  return h(
    'div',
    { key: 'guess', 'aria-hidden': 'true' },
    h('dt', null),
    h(
      'dd',
      null,
      h(
        'svg',
        { width: '100%', height: 16 },
        h('text', { class: 'kit-tick kit-yours kit-strong', ...place }, words('anchor-clusters.guess.made', { value })),
      ),
    ),
  );
}
