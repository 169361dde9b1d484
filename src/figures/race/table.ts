import type { RaceFrame } from '../../experiments/race/frame.ts';
import { RACERS } from '../../experiments/race/networks.ts';
import type { DataTable } from '../../shell/figure.ts';
import { type Words, write } from '../../shell/words.ts';
import { type FrameColumn, framesTable } from '../kit/frames-table.ts';
import { type RaceState, shownParams } from './state.ts';

/** A row for each frame of the run shown. */
export function table({ history }: RaceState, words: Words): DataTable {
  const columns = RACERS.flatMap((racer): FrameColumn<RaceFrame>[] => [
    [racer, (frame) => ({ value: frame[racer].accuracy, shown: write(frame[racer].accuracy, '%1', words.lang) })],
    [`loss-${racer}`, (frame) => frame[racer].loss],
  ]);
  const seen: FrameColumn<RaceFrame> = ['pictures', ({ imagesSeen }) => imagesSeen];
  return framesTable(history, [seen, ...columns], 'race.table', words);
}

/** What the stage shows, in a sentence. */
export function describe(state: RaceState, words: Words): string {
  const { frame } = state;
  if (!frame) return words('race.none');
  const { shapes, negatives } = shownParams(state);
  return words(`race.described.${negatives === 'on' ? 'signed' : 'unsigned'}`, {
    pictures: frame.imagesSeen,
    count: Number(shapes),
    joint: frame.joint.accuracy,
    universal: frame.universal.accuracy,
    random: frame.random.accuracy,
    hand: frame.hand.accuracy,
  });
}
