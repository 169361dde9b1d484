import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { answers } from './stage/answers.ts';
import { closeness } from './stage/closeness.ts';
import { inputPart } from './stage/input.ts';
import { sphere } from './stage/sphere.ts';
import type { SphereState } from './state.ts';

/** The stage: the sphere, and beside it where its input comes from and what the anchors make of it. */
export function view(state: SphereState, words: Words): ElementNode {
  return h(
    'div',
    { class: 'sph' },
    sphere(state, words),
    inputPart(state, words),
    answers(state, words),
    closeness(state, words),
  );
}
