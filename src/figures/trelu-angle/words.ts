import { passedShare } from '../../experiments/trelu-angle/frame.ts';
import type { Words } from '../../shell/words.ts';
import { againstPlain } from './against.ts';
import { angleOf, shownParams, silentLayer, type TreluState } from './state.ts';
import type { Row } from './sweeps.ts';

/** What the stage shows in a few sentences, with its numbers: for the live region and for "In words". */
export function described(state: TreluState, rows: readonly Row[], words: Words): string {
  const { frame, status } = state;
  const params = shownParams(state);
  if (!frame) return words(`trelu-angle.words.${status === 'loading' ? 'loading' : 'nothing'}`);
  const { accuracy, imagesSeen, testImages } = frame;
  const stage = words('trelu-angle.words.stage', {
    seen: imagesSeen,
    accuracy,
    count: testImages,
    variant: words(`trelu-angle.words.${params.variant}`),
    threshold: params.threshold,
  });
  const silent = silentLayer(state);
  const dead = silent === undefined ? '' : words('trelu-angle.explained.silent', { layer: silent });
  return [stage, againstPlain(state, rows, words), explained(state, words), dead].filter(Boolean).join(' ');
}

/** What of the first layer's responses passes: said of this frame's pairs alone, which a run's course may lack. */
export function explained(state: TreluState, words: Words): string {
  const angles = state.frame?.angles;
  if (!angles) return '';
  const { variant, threshold } = shownParams(state);
  const share = passedShare(angles);
  if (variant === 'cosine') return words('trelu-angle.explained.cosine', { share, angle: angleOf(threshold) });
  const said = words('trelu-angle.explained.share', { share });
  const [last, first] = [angles.passed.findLastIndex((n) => n > 0), angles.cut.findIndex((n) => n > 0)];
  if (first < 0 || last <= first) return said;
  // A bin is 5 degrees wide; its middle stands for it.
  const middle = (bin: number) => Math.round(5 * bin + 2.5);
  return `${said} ${words('trelu-angle.explained.raw', { passes: middle(last), cut: middle(first) })}`;
}
