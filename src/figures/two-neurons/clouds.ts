import type { Clouds, NeuronsShown } from '../../experiments/two-seeds/frame.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { notYet } from '../kit/not-yet.ts';
import { wholePercent } from '../kit/percent.ts';
import { isGuessOpen } from './guess.ts';
import { type NeuronsState, neuronsIn } from './state.ts';

/** Side of a drawing, in its own units. */
const SIDE = 100;

/**
 * Both networks' clouds in one plane: as they stand, paired neuron by neuron, and turned. Of answers every point is a
 * picture; of weights every point is a neuron, and no two are joined. How near pairing and turning bring them tells much of
 * what the guess is about: until then they are as they stand.
 */
export function cloudsSide(state: NeuronsState, words: Words): ElementNode {
  const { frame, params } = state;
  const shown = neuronsIn(frame, params);
  if (!shown) return h('p', { class: 'wcw-note' }, notYet(state, words, 'two-neurons.words'));
  const clouds = shown.clouds[params.by];
  const reach = reachOf(clouds);
  const waits = isGuessOpen(state);
  const steps = (['before', 'permuted', 'after'] as const).filter(
    (step) => clouds[step] && !(waits && step !== 'before'),
  );
  return h(
    'section',
    { class: 'tn-clouds' },
    h(
      'div',
      { class: 'tn-planes' },
      steps.map((step) => plane(step, clouds, reach, shown, params.by, words)),
    ),
    h(
      'ul',
      { class: 'kit-legend' },
      h('li', null, dot('first'), ' ', words('two-neurons.clouds.first')),
      h('li', null, dot('second'), ' ', words('two-neurons.clouds.second')),
    ),
    h(
      'p',
      { class: 'wcw-note' },
      words(`two-neurons.clouds.${waits ? 'waits' : `${params.by}${params.layer === '1' ? '-first' : ''}`}`),
    ),
  );
}

function plane(
  step: 'before' | 'permuted' | 'after',
  clouds: Clouds,
  reach: number,
  { byPermutation, byRotation }: NeuronsShown,
  by: 'answers' | 'weights',
  words: Words,
): ElementNode {
  const share = by === 'weights' || step === 'before' ? undefined : step === 'after' ? byRotation : byPermutation;
  return h(
    'figure',
    { key: step },
    h(
      'figcaption',
      null,
      words(`two-neurons.clouds.${step}`),
      share === undefined ? null : h('b', null, ` ${wholePercent(words, share)}`),
    ),
    h(
      'svg',
      {
        class: 'tn-plane',
        viewBox: `0 0 ${SIDE} ${SIDE}`,
        role: 'img',
        'aria-label': words(`two-neurons.clouds.described-${step}`),
      },
      h('path', { class: 'kit-grid', d: `M0 ${SIDE / 2}h${SIDE}M${SIDE / 2} 0v${SIDE}` }),
      points(clouds.first, 'first', reach),
      points(clouds[step]!, 'second', reach),
    ),
  );
}

function points(cloud: Float32Array, whose: 'first' | 'second', reach: number): ElementNode {
  const place = (value: number): string => (SIDE / 2 + (0.47 * SIDE * value) / reach).toFixed(1);
  return h(
    'g',
    { class: `kit-${whose} tn-${whose}` },
    Array.from({ length: cloud.length / 2 }, (_, i) =>
      h('circle', { cx: place(cloud[2 * i]!), cy: place(-cloud[2 * i + 1]!), r: 1.9 }),
    ),
  );
}

const dot = (whose: 'first' | 'second'): ElementNode =>
  h(
    'svg',
    { class: 'tn-key', viewBox: '0 0 10 10', width: 10, height: 10, 'aria-hidden': 'true' },
    h('g', { class: `kit-${whose} tn-${whose}` }, h('circle', { cx: 5, cy: 5, r: 3.4 })),
  );

/** The farthest that any point lies from the middle, across or down. */
function reachOf({ first, before, permuted = new Float32Array(), after }: Clouds): number {
  let most = 0;
  for (const cloud of [first, before, permuted, after])
    for (const value of cloud) most = Math.max(most, Math.abs(value));
  return most || 1;
}
