import { type Words, write } from '../../shell/words.ts';
import { signed } from '../kit/signed.ts';
import { anchorName, type SphereState } from './state.ts';

/** What the stage shows in a few sentences, with its numbers: for the live region and for "In words". */
export function describe({ frame, params }: SphereState, words: Words): string {
  if (!frame) return words('anchor-sphere.words.nothing');
  const list = (values: readonly string[]): string => new Intl.ListFormat(words.lang).format(values);
  const rectifier = words(`anchor-sphere.params.rectifier.values.${params.rectifier}`);
  const anchors = list(frame.anchors.map((_, k) => anchorName(k)));
  if (!frame.x) return words('anchor-sphere.words.no-direction', { anchors });
  return [
    words(`anchor-sphere.words.${params.input}`, {
      digit: params.digit,
      row: params.row + 1,
      column: params.column + 1,
      anchors,
      angles: list(
        frame.angles.map((angle) => words('anchor-sphere.angle', { degrees: write(angle, '0', words.lang) })),
      ),
    }),
    words('anchor-sphere.words.responses', {
      correlations: list(frame.correlations.map((each) => signed(words, each))),
      outputs: list(frame.outputs.map((each) => signed(words, each))),
      rectifier,
    }),
    words('anchor-sphere.words.close', {
      in: write(frame.distanceIn, '2', words.lang),
      out: write(frame.distanceOut, '2', words.lang),
      bound: write(frame.bound, '2', words.lang),
    }),
  ].join(' ');
}
