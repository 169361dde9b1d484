import { conditions } from '../../experiments/resample/conditions.ts';
import { sizeOf } from '../../experiments/resample/frame.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { overSeeds } from '../kit/over-seeds.ts';
import { keptBySeed, noteOn } from './reproduced.ts';
import type { ResampleState } from './state.ts';

const TRANSFERS = Object.keys(conditions).filter((name) => conditions[name]!.params.mode === 'transfer');

/** Other pairs of tasks over seeds, with as many layers kept as the control says: from scratch, kept, and random ones. */
export function tasks({ params }: ResampleState, words: Words, seedsOf: typeof keptBySeed = keptBySeed): ElementNode {
  const { sample } = params;
  const layers = Math.max(1, params.layers);
  const say = (key: string, values = {}) => words(`resample.tasks.${key}`, values);
  const cells = (condition: string) => [
    seedsOf(condition, sample, 'kept', 0),
    seedsOf(condition, sample, 'kept', layers),
    seedsOf(condition, sample, 'random', layers),
  ];
  const seeds = TRANSFERS.flatMap((name) => cells(name).map(({ length }) => length)).filter(Boolean);
  if (seeds.length === 0) return h('p', { class: 'wcw-note' }, say('none'));
  return h(
    'section',
    null,
    h(
      'table',
      { class: 'rs-tasks' },
      h('caption', null, say('caption', { count: layers, pictures: sizeOf(sample, Number.POSITIVE_INFINITY) })),
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          ['task', 'scratch', 'kept', 'random'].map((name) => h('th', { scope: 'col' }, say(name))),
        ),
      ),
      h(
        'tbody',
        null,
        TRANSFERS.map((name) =>
          h(
            'tr',
            { key: name },
            h('th', { scope: 'row' }, say(`names.${name}`)),
            cells(name).map((values) => h('td', null, overSeeds(values, words))),
          ),
        ),
      ),
    ),
    h('p', { class: 'wcw-note' }, say(...noteOn(seeds))),
  );
}
