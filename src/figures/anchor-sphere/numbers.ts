import type { FigureNumber } from '../../shell/figure.ts';
import { type Words, write } from '../../shell/words.ts';
import type { SphereState } from './state.ts';

/** How many anchors pass something on of the input, and how far each of them sees. */
export function numbers({ frame, params }: SphereState, words: Words): FigureNumber[] {
  const answering = frame?.outputs.filter((output) => output !== 0).length;
  return [
    {
      name: words('anchor-sphere.answers.name'),
      value: answering === undefined ? '–' : words('anchor-sphere.answers.value', { answering, count: params.count }),
    },
    {
      name: words('anchor-sphere.seen.name'),
      value: frame ? words('anchor-sphere.angle', { degrees: write(frame.reach, '0', words.lang) }) : '–',
    },
  ];
}
