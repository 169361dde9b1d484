import type { Strip } from '../../../experiments/inversion/frame.ts';
import { bitmap } from '../../../shell/bitmap.ts';
import type { TestPictures } from '../../../shell/figure.ts';
import { type Child, type ElementNode, h } from '../../../shell/html.ts';
import type { Words } from '../../../shell/words.ts';
import { glyph, type Kind, verdictMark } from '../kinds.ts';
import { likeliest, wholePercent } from '../numbers.ts';
import { blendedWithNegative, negated } from '../pixels.ts';
import { type InversionState, isBlended } from '../state.ts';

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
      glyph(upper),
      ` ${words(`inversion.strip.${upper}`)} `,
      glyph('negative'),
      ` ${words('inversion.strip.negative')} `,
      words('inversion.strip.note'),
    ),
    // On a phone the digits scroll sideways: who has no pointer gets there by arrow keys.
    h(
      'div',
      { class: 'inv-scroll', role: 'region', tabindex: 0, 'aria-label': words('inversion.strip.heading') },
      h('ol', { class: 'inv-cells' }, strip ? cells(state, strip, upper, words) : blanks()),
    ),
  );
}

function cells(state: InversionState, strip: Strip, upper: Kind, words: Words): ElementNode[] {
  return Array.from(strip.indices, (index, i) =>
    h(
      'li',
      { key: index },
      picture(state, strip, i, upper, words),
      h('div', { class: [upper === 'blended' && 'wcw-answer'] }, verdict(strip, i, upper, words)),
      picture(state, strip, i, 'negative', words),
      h('div', { class: 'wcw-answer' }, verdict(strip, i, 'negative', words)),
    ),
  );
}

function picture(state: InversionState, strip: Strip, i: number, kind: Kind, words: Words): Child {
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
  const size = images.width * images.height;
  const digit = images.pixels.subarray(index * size, (index + 1) * size);
  return bitmap({
    pixels: shown(digit, kind, blend),
    width: images.width,
    height: images.height,
    alt,
    class: 'inv-picture',
    scale: 8,
  });
}

function shown(digit: Uint8Array, kind: Kind, blend: number): Uint8Array {
  if (kind === 'negative') return negated(digit);
  return kind === 'blended' ? blendedWithNegative(digit, blend) : digit;
}

function verdict(strip: Strip, i: number, kind: Kind, words: Words): ElementNode {
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
  return Array.from({ length: 12 }, (_, i) => h('li', { key: `blank-${i}`, 'aria-hidden': 'true' }, blank(), blank()));
}
