import type { WrongLabelsFrame } from '../../experiments/wrong-labels/frame.ts';
import type { ElementNode } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { chart, type Series } from '../kit/chart.ts';
import { wholePercent } from '../kit/percent.ts';
import { bestEpoch, soFar, type WrongLabelsState } from './state.ts';

/** Shares over epochs, with the epoch at which stopping would have been best. */
export function curves(state: WrongLabelsState, words: Words): ElementNode {
  const { history, frame, params, guess, source } = state;
  const anyWrong = params.wrong > 0;
  const line = (share: (frame: WrongLabelsFrame) => number) =>
    history.map((at) => [at.epoch, share(at)] as const).filter(([, y]) => Number.isFinite(y));
  const name = (key: string) => words(`wrong-labels.chart.${key}`);
  const own = source.kind === 'own';
  const series: Series[] = [
    { name: name('right'), tone: 'muted', dash: 'dotted', points: line(({ right }) => right) },
    ...(anyWrong
      ? ([
          { name: name('memorised'), tone: 'negative', dash: 'dashed', points: line(({ memorised }) => memorised) },
          { name: name('resisted'), tone: 'positive', points: line(({ resisted }) => resisted) },
          { name: name('clean'), tone: 'first', dash: 'dashed', points: line(({ testClean }) => testClean) },
        ] satisfies Series[])
      : []),
    { name: name('test'), tone: own ? 'yours' : 'ink', points: line(({ test }) => test), answer: true },
  ];
  const best = bestEpoch(soFar(state), ({ test }) => test);
  const last = history.at(-1);
  const epochs = last && last.step === last.steps ? last.epoch : params.epochs;
  const ticks = [...new Set([0, 1, 2, 3].map((k) => Math.round((k * epochs) / 3)))];
  const fell = best && frame && frame.test < best.test;
  return chart({
    x: {
      min: 0,
      max: epochs,
      ticks: ticks.map((at) => ({ at, label: String(at) })),
      label: words('wrong-labels.chart.x'),
    },
    y: {
      min: 0,
      max: 1,
      ticks: [0, 0.5, 1].map((at) => ({ at, label: wholePercent(words, at) })),
      label: words('wrong-labels.chart.y'),
    },
    series,
    levels:
      typeof guess === 'number'
        ? [{ y: guess / 100, label: words('wrong-labels.chart.guess', { share: guess / 100 }) }]
        : [],
    events: fell
      ? [{ x: best.epoch, label: words('wrong-labels.chart.stop', { epoch: best.epoch }), answer: true }]
      : [],
    ...(frame && history.length > 1 && { marker: frame.epoch }),
    height: 240,
    described: frame
      ? words('wrong-labels.chart.described', {
          epoch: frame.epoch,
          right: frame.right,
          test: frame.test,
          clean: frame.testClean,
        })
      : words('wrong-labels.claims.none'),
  });
}
