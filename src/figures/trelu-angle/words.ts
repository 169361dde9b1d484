import { passedShare } from '../../experiments/trelu-angle/frame.ts';
import type { Words } from '../../shell/words.ts';
import { againstPlain } from './against.ts';
import { angleOf, silentLayer, type TreluState } from './state.ts';
import type { Row } from './sweeps.ts';

/** What the stage shows in a few sentences, with its numbers: for the live region and for "In words". */
export function described(state: TreluState, rows: readonly Row[], words: Words): string {
  const { frame, params, status } = state;
  if (!frame) return words(`trelu-angle.words.${status === 'loading' ? 'loading' : 'nothing'}`);
  const { accuracy, imagesSeen, testImages } = frame;
  const stage = words('trelu-angle.words.stage', {
    seen: imagesSeen,
    accuracy,
    count: testImages,
    variant: words(`trelu-angle.words.${params.variant}`),
    threshold: params.threshold,
  });
  return [stage, againstPlain(state, rows, words), explained(state, words)].filter(Boolean).join(' ');
}

/** What of the first layer's responses passes, and what that does to the network: said of this frame's numbers alone. */
export function explained(state: TreluState, words: Words): string {
  const { frame, params } = state;
  if (!frame) return '';
  const { angles } = frame;
  const share = passedShare(angles);
  const silent = silentLayer(state);
  const sentences = [];
  if (params.variant === 'cosine') {
    sentences.push(words('trelu-angle.explained.cosine', { share, angle: angleOf(params.threshold) }));
  } else {
    const [last, first] = [angles.passed.findLastIndex((n) => n > 0), angles.cut.findIndex((n) => n > 0)];
    sentences.push(words('trelu-angle.explained.share', { share }));
    // A bin is 5 degrees wide; its middle stands for it.
    const middle = (bin: number) => Math.round(5 * bin + 2.5);
    if (first >= 0 && last > first) {
      sentences.push(words('trelu-angle.explained.raw', { passes: middle(last), cut: middle(first) }));
    }
  }
  if (silent !== undefined) sentences.push(words('trelu-angle.explained.silent', { layer: silent }));
  return sentences.join(' ');
}
