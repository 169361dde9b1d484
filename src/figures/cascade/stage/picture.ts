import { compose, oneBackground } from '../../../data/backgrounds/compose.ts';
import { bitmap } from '../../../shell/bitmap.ts';
import { type Child, type ElementNode, h } from '../../../shell/html.ts';
import type { Words } from '../../../shell/words.ts';
import { wholePercent } from '../../kit/percent.ts';
import { type CascadeState, shownResponses } from '../state.ts';

/** What each of both networks says of the digit on the stage. */
export function answers(state: CascadeState, words: Words): ElementNode {
  const responses = shownResponses(state)?.responses;
  return h(
    'dl',
    { class: 'cas-answers' },
    (['two', 'one'] as const).map((network) =>
      h(
        'div',
        { class: network === 'two' ? 'kit-first' : 'kit-second' },
        h('dt', null, words(`cascade.picture.${network}`)),
        h('dd', null, responses ? says(responses[network], responses.label, words) : words('cascade.picture.none')),
      ),
    ),
  );
}

/** The digit on its background, as the networks receive it. */
export function picture(state: CascadeState, words: Words): Child {
  const { background, brightest } = state.params;
  const ground = oneBackground(background, brightest);
  const name = words(`cascade.params.background.values.${background}`);
  const shown = { width: 32, height: 32, scale: 3, class: 'cas-digit' };
  const responses = shownResponses(state)?.responses;
  if (!responses)
    return bitmap({ ...shown, pixels: ground, alt: words('cascade.picture.ground', { background: name }) });
  const { index, label } = responses;
  const alt = words('cascade.picture.alt', { label, background: name, index });
  const images = state.testPixels;
  if (!images || index >= images.count || images.there?.has(index) === false)
    return h('span', { class: 'cas-box', role: 'img', 'aria-label': alt }, words('cascade.picture.missing', { index }));
  const digit = images.pixels.subarray(index * 784, (index + 1) * 784);
  return bitmap({ ...shown, pixels: compose(digit, ground), alt });
}

function says(probabilities: Float32Array, label: number, words: Words): Child {
  const best = probabilities.indexOf(Math.max(...probabilities));
  const right = best === label;
  return [
    h('b', null, words('cascade.picture.says', { class: best, sure: wholePercent(words, probabilities[best]!) })),
    ' ',
    h(
      'span',
      { class: 'cas-verdict' },
      right ? '\u2713 ' : '\u2717 ',
      words(`cascade.picture.${right ? 'right' : 'wrong'}`),
    ),
  ];
}
