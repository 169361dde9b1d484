import type { Strip } from '../../../experiments/inversion/frame.ts';
import { bitmap } from '../../../shell/bitmap.ts';
import type { TestPictures } from '../../../shell/figure.ts';
import { type Child, type ElementNode, h } from '../../../shell/html.ts';
import type { Words } from '../../../shell/words.ts';
import { wholePercent } from '../../kit/percent.ts';
import { glyph, type Kind, verdictMark } from '../kinds.ts';
import { likeliest } from '../numbers.ts';
import { type InversionState, isBlended } from '../state.ts';
import { pixelsShown } from './pixels-shown.ts';

/** Pictures in a strip: two more than there are classes, and the chosen digit where it is none of them. */
const LEAST = 12;

/** Test digits over their negatives (the blend over the negative while the blend is in use), each with what the network says. */
export function digitStrip(state: InversionState, words: Words): ElementNode {
  const upper: Kind = isBlended(state.params) ? 'blended' : 'original';
  const strip = state.frame?.strip;
  return h(
    'section',
    { class: 'inv-strip' },
    h(
      'p',
      { class: 'inv-line-of-words' },
      h('b', null, words('inversion.strip.heading')),
      ' ',
      // One sentence gives way to the other: its words do not slide.
      h(
        'span',
        { key: upper },
        glyph(upper),
        ` ${words(`inversion.strip.${upper}`)} `,
        glyph('negative'),
        ` ${words('inversion.strip.negative')} `,
        words('inversion.strip.note'),
      ),
    ),
    // On a phone the digits scroll sideways: who has no pointer gets there by arrow keys.
    h(
      'div',
      { class: 'inv-scroll', role: 'region', tabindex: 0, 'aria-label': words('inversion.strip.heading') },
      h('ol', { class: 'inv-cells' }, strip ? cells(state, strip, strip, upper, words) : unread(state, upper, words)),
    ),
  );
}

type Digits = Pick<Strip, 'indices' | 'labels'>;

function cells(
  state: InversionState,
  digits: Digits,
  strip: Strip | undefined,
  upper: Kind,
  words: Words,
): ElementNode[] {
  return Array.from(digits.indices, (index, i) =>
    h(
      'li',
      { key: index },
      picture(state, digits, i, upper, words),
      h('div', { class: [upper === 'blended' && 'wcw-answer'] }, verdict(strip, i, upper, words)),
      picture(state, digits, i, 'negative', words),
      h('div', { class: 'wcw-answer' }, verdict(strip, i, 'negative', words)),
    ),
  );
}

/** Before a network has read anything: the pictures shown last stay, without a word to them; boxes where there were none. */
function unread(state: InversionState, upper: Kind, words: Words): ElementNode[] {
  const images = state.testPixels;
  const indices = Int32Array.from(images?.asked ?? []);
  if (!images || indices.length < LEAST) return blanks();
  const labels = Uint8Array.from(indices, (index) => images.labels[index]);
  return cells(state, { indices, labels }, undefined, upper, words);
}

function picture(state: InversionState, strip: Digits, i: number, kind: Kind, words: Words): Child {
  const [index, label] = [strip.indices[i], strip.labels[i]];
  const alt = words(`inversion.strip.alt-${kind}`, { index, label });
  return pictureOf(state.testPixels, index, kind, state.params.blend, alt, words);
}

/** One test picture (as large as its place lets it be) as a kind shows it, or its number in a box while the pixels are not at hand. */
export function pictureOf(
  images: TestPictures | undefined,
  index: number,
  kind: Kind,
  blend: number,
  alt: string,
  words: Words,
): Child {
  if (!images || index >= images.count || images.there?.has(index) === false) {
    return h(
      'span',
      { class: `inv-box inv-box-${kind}`, role: 'img', 'aria-label': alt },
      words('inversion.strip.index', { index }),
    );
  }
  return bitmap({
    pixels: pixelsShown(images, index, kind, blend),
    width: images.width,
    height: images.height,
    alt,
    class: 'inv-picture',
    scale: 8,
  });
}

function verdict(strip: Strip | undefined, i: number, kind: Kind, words: Words): ElementNode {
  if (!strip) return h('span', { class: 'inv-verdict' }, '\u00a0');
  const probabilities = strip[kind];
  const best = likeliest(probabilities, i * 10);
  const right = best === strip.labels[i];
  return h(
    'span',
    { class: ['inv-verdict', right ? 'inv-is-right' : 'inv-is-wrong'] },
    verdictMark(right),
    h('span', { class: 'wcw-hidden' }, `${words(`inversion.strip.${right ? 'right' : 'wrong'}`)}: `),
    h('b', null, best),
    ' ',
    h('small', null, wholePercent(words, probabilities[i * 10 + best])),
  );
}

/** Boxes of the strip's size, so that nothing moves when the first frame comes. */
function blanks(): ElementNode[] {
  const blank = () => [h('span', { class: 'inv-box' }), h('span', { class: 'inv-verdict' }, '\u00a0')];
  return Array.from({ length: LEAST }, (_, i) =>
    h('li', { key: `blank-${i}`, 'aria-hidden': 'true' }, blank(), blank()),
  );
}
