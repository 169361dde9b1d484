import { sourceOf } from '../../experiments/natural/pictures.ts';
import type { NeuronsShown } from '../../experiments/two-seeds/frame.ts';
import { bitmap } from '../../shell/bitmap.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { notYet } from '../kit/not-yet.ts';
import { cursor } from '../kit/run-cursor.ts';
import { at } from '../kit/tones.ts';
import { bestOf } from './curve.ts';
import { isGuessOpen } from './guess.ts';
import { decimals, type Match, matchOf, type NeuronsState, neuronsIn } from './state.ts';

/** One neuron of the first network beside its best match in the second: what both answer most, and how alike they are. */
export function neuronSide(state: NeuronsState, words: Words, actions: FigureActions): ElementNode {
  const { frame, params } = state;
  const shown = neuronsIn(frame, params);
  if (!shown) return h('p', { class: 'wcw-note' }, notYet(state, words, 'two-neurons.words'));
  if (isGuessOpen(state)) return h('p', { class: 'wcw-note' }, words('two-neurons.waits'));
  const match = matchOf(shown, params);
  const value = decimals(words, match.value);
  return h(
    'section',
    { class: 'tn-neuron' },
    h('div', { class: 'tn-bars' }, picker(shown, match, state, words, actions)),
    row('first', match.neuron, match.pictures.neuron, state, words),
    row(match.value < 0 ? 'least' : 'second', match.partner, match.pictures.partner, state, words),
    h('p', { class: 'wcw-note' }, words(`two-neurons.neuron.${params.by}`, { value })),
    isAbsent(state) ? h('p', { class: 'wcw-note' }, absentWords(state, words)) : null,
  );
}

/** A bar a neuron, as high as its best match is good. */
function picker(
  shown: NeuronsShown,
  match: Match,
  { params }: NeuronsState,
  words: Words,
  actions: FigureActions,
): ElementNode {
  const { neurons } = shown;
  const best = bestOf(shown, params.by).trained;
  const middle = (i: number): number => (100 * (i + 0.5)) / neurons;
  return cursor(
    {
      moments: Array.from({ length: neurons }, (_, i) => middle(i)),
      position: match.neuron,
      label: words('two-neurons.neuron.pick'),
      told: words('two-neurons.neuron.picked', {
        neuron: match.neuron + 1,
        partner: match.partner + 1,
        value: decimals(words, match.value),
      }),
      still: false,
      stays: true,
      to: (position) => actions.set({ neuron: position + 1 }),
    },
    h(
      'svg',
      { class: 'kit-area kit-first tn-picker', width: '100%', height: '100%', 'aria-hidden': 'true' },
      Array.from(best, (value, i) =>
        h('rect', {
          class: i === match.neuron ? 'tn-picked' : undefined,
          x: at(middle(i) - 36 / neurons),
          width: at(72 / neurons),
          y: at(100 - 100 * value),
          height: at(100 * value),
        }),
      ),
    ),
  );
}

function row(
  whose: 'first' | 'second' | 'least',
  neuron: number,
  pictures: readonly number[],
  { testPixels }: NeuronsState,
  words: Words,
): Child {
  return h(
    'div',
    { class: 'tn-row', key: whose === 'first' ? 'first' : 'second' },
    h('p', null, words(`two-neurons.neuron.${whose}`, { neuron: neuron + 1 })),
    pictures.map((index) => {
      const alt = words('two-neurons.neuron.picture', { index });
      if (!testPixels || index >= testPixels.count || testPixels.there?.has(index) === false)
        return h('span', { key: index, class: 'tn-picture', role: 'img', 'aria-label': alt }, String(index));
      const { width, height, channels, pixels } = testPixels;
      const size = width * height * channels;
      const own = pixels.subarray(index * size, (index + 1) * size);
      return bitmap({ key: index, pixels: own, width, height, scale: 4, alt, class: 'tn-picture' });
    }),
  );
}

/** The pictures of the neuron that is looked at, and of its match, while they are in sight. */
export function neuronPictures(state: NeuronsState) {
  const shown = neuronsIn(state.frame, state.params);
  if (!shown || isGuessOpen(state) || state.panel !== 'neuron') return undefined;
  const { pictures } = matchOf(shown, state.params);
  return { data: sourceOf(dataOf(state)), indices: [...pictures.neuron, ...pictures.partner] };
}

/** The set that the networks on the stage have learnt. */
const dataOf = ({ source, params }: NeuronsState): NeuronsState['params']['data'] =>
  'params' in source ? (source.params.data as NeuronsState['params']['data']) : params.data;

/** Whether this copy of the site has none of that set's pictures to show. */
const isAbsent = (state: NeuronsState): boolean => state.absent?.has(sourceOf(dataOf(state))) ?? false;

const absentWords = (state: NeuronsState, words: Words): string =>
  words('two-neurons.neuron.absent', { set: words(`two-neurons.params.data.short.${dataOf(state)}`) });
