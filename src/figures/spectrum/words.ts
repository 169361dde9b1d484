import { edge } from '../../math/marchenko-pastur.ts';
import type { Words } from '../../shell/words.ts';
import { degreesOf, gammaOf, type SpectrumState } from './state.ts';

/** What the stage shows in a few sentences, with its numbers: for the live region and for "In words". */
export function describe({ frame, params, panel }: SpectrumState, words: Words): string {
  if (!frame) return words('spectrum.title');
  const { neurons, dimension, thetas, found, above, ellipses } = frame;
  if (panel === 'ellipses') {
    const { distance, cosine } = ellipses;
    return cosine === null
      ? words('spectrum.words.point', { distance })
      : words('spectrum.words.ellipses', { distance, cosine });
  }
  const first = found[0]!;
  const sizes = words('spectrum.words.sizes', { neurons, dimension });
  const truth = thetas
    ? words(`spectrum.words.${thetas.length > 0 ? 'truth' : 'no-truth'}`, {
        count: thetas.length,
        signal: params.signal,
      })
    : '';
  const said = { count: above, value: first.value, edge: edge(gammaOf(frame)), shrunk: first.shrunk };
  const shown = words(`spectrum.words.${above > 0 ? 'above' : 'below'}`, said);
  const tilted =
    above > 0 && thetas?.length && first.along !== undefined
      ? words('spectrum.words.tilt', { value: degreesOf(first.along) })
      : '';
  return [sizes, truth, shown, tilted].filter(Boolean).join(' ');
}
