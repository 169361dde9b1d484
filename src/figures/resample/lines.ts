import {
  KINDS,
  type Kind,
  type Origin,
  type ResampleFrame,
  type SampleName,
} from '../../experiments/resample/frame.ts';
import type { Words } from '../../shell/words.ts';
import type { RunLine } from '../kit/over-run.ts';
import type { RunBand } from '../kit/run-bands.ts';
import { spreadOf } from '../kit/statistics.ts';
import { drawnMean, drawnShares, keptShare } from './state.ts';

/** Layers drawn or kept. */
const COUNTS = [0, 1, 2, 3] as const;

const LOOKS: Readonly<Record<Kind, Pick<RunLine, 'tone' | 'look'>>> = {
  own: {},
  refitted: { tone: 'positive' },
  unaligned: { tone: 'negative', look: 'dashed' },
  chance: { tone: 'muted', look: 'dotted' },
};

/** A line a kind, the means over redraws so far; and, level, what the trained network reads where the question does not stand there. */
export function drawnLines(frame: ResampleFrame | undefined, words: Words, isLevel: boolean): RunLine[] {
  if (!frame) return [];
  const name = (key: string) => words(`resample.chart.${key}`);
  const trained = 100 * frame.trained;
  const level: RunLine = {
    name: name('trained'),
    tone: 'ink',
    look: 'dashed',
    points: [
      [0, trained],
      [3, trained],
    ],
  };
  const lines = KINDS.map(
    (kind): RunLine => ({
      name: name(kind),
      ...LOOKS[kind],
      dots: true,
      answer: true,
      points: COUNTS.flatMap((layers) => {
        const mean = drawnMean(frame, kind, layers);
        return mean === undefined ? [] : [[layers, 100 * mean] as const];
      }),
    }),
  );
  return [...(isLevel && Number.isFinite(trained) ? [level] : []), ...lines];
}

/** One standard deviation of the redraws to either side. */
export function drawnBands(frame: ResampleFrame | undefined): RunBand[] {
  if (!frame) return [];
  return KINDS.map((kind) => ({
    name: '',
    tone: LOOKS[kind].tone ?? 'ink',
    answer: true,
    points: COUNTS.flatMap((layers) => {
      const shares = drawnShares(frame, kind, layers).map((share) => 100 * share);
      return shares.length > 0 ? [[layers, ...spreadOf(shares)] as const] : [];
    }),
  }));
}

/**
 * Layers kept from the first task, and the control, random ones kept: of the sample chosen under their names, and of the
 * other beside them.
 */
export function keptLines(
  frame: ResampleFrame | undefined,
  chosen: SampleName,
  words: Words,
  otherCount: number,
): RunLine[] {
  const line = (sample: SampleName, origin: Origin, look: Omit<RunLine, 'points'>): RunLine => ({
    ...look,
    dots: true,
    points: COUNTS.flatMap((layers) => {
      const share = keptShare(frame, sample, origin, layers);
      return share === undefined ? [] : [[layers, 100 * share] as const];
    }),
  });
  const other = chosen === 'few' ? 'many' : 'few';
  // In the order in which their names look for room.
  return [
    line(chosen, 'kept', { name: words('resample.chart.kept') }),
    line(chosen, 'random', { name: words('resample.chart.frozen'), tone: 'muted', look: 'dotted' }),
    line(other, 'kept', { name: words('resample.chart.other', { count: otherCount }), tone: 'second', look: 'dashed' }),
    line(other, 'random', { name: '', tone: 'second', look: 'dotted' }),
  ];
}
