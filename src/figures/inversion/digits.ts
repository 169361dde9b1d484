import type { Strip } from '../../experiments/inversion/frame.ts';
import { bitmap } from '../../shell/bitmap.ts';
import type { FigureActions, TestPictures } from '../../shell/figure-state.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { wholePercent } from '../kit/percent.ts';
import { type Kind, verdictMark } from './kinds.ts';
import { likeliest } from './likeliest.ts';
import { pixelsShown } from './pixels-shown.ts';
import { type InversionState, isBlended } from './state.ts';

/** Test digits over their negatives, those of the class pointed at lit up (the blend over the negative while the blend is in use), each with what the network says and how sure it is. */
export function digits(state: InversionState, words: Words, actions: FigureActions): ElementNode {
  const upper: Kind = isBlended(state.params) ? 'blended' : 'original';
  const strip = state.frame?.strip;
  if (!strip) return h('p', { class: 'wcw-note' }, words('inversion.digits.none'));
  return h(
    'ol',
    { class: 'inv-digits', on: { pointerleave: () => actions.point(undefined) } },
    Array.from(strip.indices, (index, i) =>
      h(
        'li',
        {
          key: index,
          class: [state.pointed === `class ${strip.labels[i]}` && 'inv-alike'],
          on: { pointerenter: () => actions.point(`class ${strip.labels[i]}`) },
        },
        picture(state, strip, i, upper, words),
        verdict(strip, i, upper, words),
        picture(state, strip, i, 'negative', words),
        verdict(strip, i, 'negative', words),
      ),
    ),
  );
}

function picture(state: InversionState, strip: Strip, i: number, kind: Kind, words: Words): Child {
  const [index, label] = [strip.indices[i]!, strip.labels[i]!];
  const alt = words(`inversion.digits.alt-${kind}`, { index, label });
  return pictureOf(state.testPixels, index, kind, state.params.blend, alt, words);
}

/** One test picture as a kind shows it, or its number in a box while the pixels are not at hand. */
export function pictureOf(
  images: TestPictures | undefined,
  index: number,
  kind: Kind,
  blend: number,
  alt: string,
  words: Words,
): Child {
  if (!images || index >= images.count || images.there?.has(index) === false) {
    const place = { class: `inv-box inv-box-${kind}`, role: 'img', 'aria-label': alt };
    return h('span', place, words('inversion.digits.index', { index }));
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

function verdict(strip: Strip, i: number, kind: Kind, words: Words): ElementNode {
  const probabilities = strip[kind];
  const best = likeliest(probabilities, i * 10);
  const sure = probabilities[i * 10 + best]!;
  const right = best === strip.labels[i];
  const said = words(`inversion.digits.${right ? 'right' : 'wrong'}`);
  return h(
    'p',
    {
      class: ['inv-verdict', right ? 'inv-is-right' : 'inv-is-wrong', kind !== 'original' && 'wcw-answer'],
      title: words('inversion.digits.sure', { share: wholePercent(words, sure) }),
    },
    verdictMark(right),
    h('span', { class: 'wcw-hidden' }, `${said}: `),
    h('b', null, best),
    h('i', { 'aria-hidden': 'true', style: `--sure:${(100 * sure).toFixed(0)}%` }),
  );
}
