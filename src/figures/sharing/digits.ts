import { sliceImages } from '../../data/transforms.ts';
import { worldOf } from '../../experiments/sharing/worlds.ts';
import { bitmap } from '../../shell/bitmap.ts';
import type { TestPictures } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { oncePer } from '../kit/once-per.ts';
import { type SharingState, shownParams } from './state.ts';

/** Test digits that are shown: the first of the set, so that each lies as the networks get it. */
export const SHOWN = Array.from({ length: 12 }, (_, i) => i);

/** The first test digits in the world of the stage, as the networks get them. */
export function digits(state: SharingState, words: Words): ElementNode {
  const { pixels } = shownParams(state);
  const images = state.testPixels && worldsOf(state.testPixels)[pixels];
  return h(
    'section',
    null,
    h('p', { class: 'wcw-note' }, words(`sharing.digits.${pixels}`)),
    images
      ? h(
          'ol',
          { class: 'shr-digits' },
          SHOWN.map((index) => {
            const { pixels: values, labels } = sliceImages(images, index, index + 1);
            const alt = words('sharing.digits.alt', { label: labels[0]! });
            return h('li', { key: index }, bitmap({ pixels: values, width: 32, height: 32, scale: 2, alt }));
          }),
        )
      : h('p', { class: 'wcw-note' }, words('sharing.digits.none')),
  );
}

/** All three worlds of the same digits, made once. */
const worldsOf = oncePer((pictures: TestPictures) => {
  const some = sliceImages(pictures, 0, SHOWN.length);
  const world = (pixels: 'plain' | 'permuted' | 'shifted') => worldOf(some, pixels, 'test');
  return { plain: world('plain'), permuted: world('permuted'), shifted: world('shifted') };
});
