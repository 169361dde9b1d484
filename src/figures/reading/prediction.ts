import { METHODS, type Method, type Reading } from '../../experiments/reading/frame.ts';
import { bitmap } from '../../shell/bitmap.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { wholePercent } from '../kit/percent.ts';
import { isRandomised, type ReadingState, readingOf } from './state.ts';
import { stepsTile } from './steps.ts';

const SIDES: Readonly<Record<Method, number>> = { occlusion: 12, gradient: 28, guided: 28 };

/** One test digit, and what three methods show of why it is named as it is, before and after the weights are drawn anew. */
export function prediction(state: ReadingState, words: Words): ElementNode {
  const { frame } = state;
  const reading = readingOf(state);
  if (!frame || !reading?.pictures)
    return h('p', { class: 'wcw-note' }, words(`reading.${frame ? 'scale.end' : 'none'}`));
  const { named } = frame;
  return h(
    'section',
    { class: 'read-one' },
    // Drawn anew, a picture stands under what it was.
    isRandomised(state) ? row(state, frame.trained, words) : null,
    row(state, reading, words),
    h(
      'p',
      { class: 'wcw-note' },
      words(`reading.one.${isRandomised(state) ? 'randomised' : 'trained'}`, {
        named,
        sure: wholePercent(words, reading.sure),
      }),
      ' ',
      words('reading.one.note'),
    ),
  );
}

function row(state: ReadingState, { pictures }: Reading, words: Words): Child {
  const { named, label, alike } = state.frame!;
  return h(
    'div',
    { class: 'read-row' },
    h('figure', { key: 'digit' }, digit(state, words), h('figcaption', null, words('reading.one.digit', { label }))),
    METHODS.map((method, i) =>
      h(
        'figure',
        { key: method },
        stepsTile(pictures[method], SIDES[method], {
          alt: words('reading.one.alt', { method: words(`reading.methods.${method}`), named }),
          key: method,
        }),
        h(
          'figcaption',
          null,
          words(`reading.methods.${method}`),
          h('b', null, write(alike[i]!, '2', words.lang).replace('-', '\u2212')),
        ),
      ),
    ),
  );
}

function digit({ testPixels: images, frame }: ReadingState, words: Words): Child {
  const { index, label } = frame!;
  const alt = words('reading.one.digit', { label });
  if (!images || index >= images.count || images.there?.has(index) === false)
    return h('span', { class: 'read-box', role: 'img', 'aria-label': alt }, String(index));
  const size = images.width * images.height;
  const pixels = images.pixels.subarray(index * size, (index + 1) * size);
  return bitmap({ pixels, width: images.width, height: images.height, scale: 3, alt, class: 'kit-tile' });
}
