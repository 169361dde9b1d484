import type { DepthFrame } from '../../experiments/depth/frame.ts';
import type { DataTable } from '../../shell/figure.ts';
import { type Words, write } from '../../shell/words.ts';
import { type FrameColumn, framesTable } from '../kit/frames-table.ts';
import { type DepthState, shownParams, TOLD } from './state.ts';

/** A row for each frame of the run shown. */
export function table({ history }: DepthState, words: Words): DataTable {
  const columns = TOLD.map(
    (racer): FrameColumn<DepthFrame> => [
      racer,
      (frame) => ({ value: frame[racer], shown: write(frame[racer], '%1', words.lang) }),
    ],
  );
  return framesTable(history, [['passes', ({ epoch }) => epoch], ...columns], 'depth.table', words);
}

/** What the stage shows, in a sentence. */
export function describe(state: DepthState, words: Words): string {
  const { frame } = state;
  if (!frame) return words('depth.none');
  const { deep, dense, linear, shallow } = frame;
  return words('depth.described', { examples: Number(shownParams(state).examples), deep, dense, linear, shallow });
}
