import { describe, expect, it } from 'vitest';
import { reproduced } from '../../../src/components/reproduction.ts';
import { claims, read } from './sources.ts';

/** Mean over the seeds of a condition, in per cent. */
const percent = (experiment: string, condition: string, measure: string): number =>
  100 * reproduced(experiment, condition, measure)!.mean;

const backgrounds = (measure: string): number => percent('cascade', 'backgrounds', measure);
const threshold = (at: string): number => percent('trelu-angle', `patches-${at}`, 'accuracy.test');
const turn = (condition: string, layer: string): number =>
  reproduced('anchor-clusters', condition, `turn.${layer}`)!.mean;
/** How far the trained network's classes stand apart in a layer, with 10,000 labels. */
const silhouette = (layer: string): number =>
  reproduced('anchor-clusters', 'ten-thousand', `silhouette.trained.${layer}`)!.mean;
/** By how many digits in a hundred trained anchors read more than others. */
const worth = (condition: string, than: string): number =>
  percent('anchor-clusters', condition, 'accuracy.trained') - percent('anchor-clusters', condition, `accuracy.${than}`);

/** Every seed's share of negatives read, in per cent, under the published setting. */
const negatives: readonly number[] = JSON.parse(read('models/reproduction/inversion.json'))
  .conditions.find(({ condition }: { condition: string }) => condition === 'paper')
  .runs.map(({ result }: { result: Record<string, number> }) => 100 * result['accuracy.negative']!);

/** How far every seed of sixteen trained units ends from the wave, by size. */
const fits = [...reproduced('curve-fit', 'browser', 'error')!.values].sort((a, b) => a - b);

const inWords: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, eight: 8, twelve: 12, thirty: 30 };
const layers = ['conv1', 'conv2', 'dense1', 'dense2', 'logits'];

/** Numbers that the ledger's notes print in their own words: the claim, where they stand in its note, and what they should be. */
const printed: readonly (readonly [claim: string, words: RegExp, ...values: number[]])[] = [
  [
    '1.14',
    /changes by (\d+) % of its length, against (\d+) % without/,
    percent('kernel', 'digit-laplacian', 'change.pooled'),
    percent('kernel', 'digit-laplacian', 'change.map'),
  ],
  ['1.8', /loses ([\d.]+) of 100/, percent('distributed', 'browser', 'best.dense2')],
  ['1.8', /needs most ([\d.]+);/, percent('distributed', 'browser', 'worst.dense2')],
  [
    '1.8',
    /contribute, (\d+), and each other digit ([\d.]+)\./,
    percent('distributed', 'browser', 'direction.dense2'),
    percent('distributed', 'browser', 'others.dense2'),
  ],
  [
    '1.9',
    /at random, tells (\d+) % .* best (\d+) %; the whole network reads (\d+) %/,
    percent('distributed', 'browser', 'probe.units.dense2'),
    percent('distributed', 'browser', 'probe.best.dense2'),
    percent('distributed', 'browser', 'accuracy'),
  ],
  [
    '2.3',
    /between ([\d.]+) and ([\d.]+) from the wave, the median at ([\d.]+); .* written down at (\d\.\d+)/,
    fits[0]!,
    fits[4]!,
    fits[2]!,
    reproduced('curve-fit', 'browser', 'error.written')!.mean,
  ],
  [
    '2.6',
    /by some (\d+) to (\d+) degrees in all/,
    Math.min(...layers.map((layer) => turn('browser', layer))),
    Math.max(...layers.map((layer) => turn('ten-thousand', layer))),
  ],
  [
    '2.6',
    /read (\w+) digits in a hundred more than the random ones they started as from 300 labels, (\w+) from 10,000/,
    worth('browser', 'random'),
    worth('ten-thousand', 'random'),
  ],
  ['2.6', /turns the first layer (\w+) times as far/, turn('browser', 'step.conv1') / turn('normal', 'step.conv1')],
  ['2.6', /the second (\w+) times/, turn('browser', 'step.conv2') / turn('normal', 'step.conv2')],
  ['2.14', /our (\w+) seeds from He/, negatives.length],
  [
    '2.14',
    /with (\d+), (\d+), (\d+) and (\d+) of thirty above it/,
    ...['pytorch-start', 'glorot-start', 'start-0.41', 'start-0.2'].map(
      (condition) =>
        reproduced('inversion', condition, 'accuracy.negative')!.values.filter((value) => value > 0.3736).length,
    ),
  ],
  ['2.14', /read from (\d+) to (\d+).%/, Math.min(...negatives), Math.max(...negatives)],
  ['2.17', /in the picture it is (\d+) %/, backgrounds('share.input.class')],
  [
    '2.18',
    /from ([\d.]+) among pixels/,
    reproduced('anchor-clusters', 'ten-thousand', 'silhouette.trained.input')!.mean,
  ],
  [
    '2.18',
    /(\d+) % of the rise comes after the second convolution/,
    (100 * (silhouette('logits') - silhouette('conv2'))) / (silhouette('logits') - silhouette('input')),
  ],
  [
    '2.19',
    /read on average (\w+) digits in a hundred more than those of k-means from 300 labels/,
    worth('browser', 'k-means'),
  ],
  ['2.19', /and (\w+) more from 10,000/, worth('ten-thousand', 'k-means')],
  ['2.19', /a random start reads (\w+) more from 300 labels/, worth('learn-300', 'k-means')],
  ['2.19', /from 300 labels, (\w+) more from 10,000/, worth('learn-10000', 'k-means')],
  ['2.19', /left alone, read (\w+) in a hundred more than trained/, -worth('normal', 'k-means')],
  ['2.20', /the background has (\d+) %/, backgrounds('share.input.background')],
  [
    '2.17',
    /the class has (\d+) % of the ten scores instead of (\d+), and the background (\d+) instead of (\d+)/,
    backgrounds('share.one.logits.class'),
    backgrounds('share.logits.class'),
    backgrounds('share.one.logits.background'),
    backgrounds('share.logits.background'),
  ],
  [
    '2.21',
    /spread over (\d+) directions and the 1,176 behind its pooling over (\d+), as the pixels are over (\d+)/,
    ...['directions.conv1', 'directions.pool1', 'directions.input'].map(
      (measure) => reproduced('cascade', 'backgrounds', measure)!.mean,
    ),
  ],
  [
    '2.21',
    /nothing \((-?[\d.]+), after longer training (-?[\d.]+)\)/,
    ...['backgrounds', 'long'].map((condition) => reproduced('cascade', condition, 'correlation.variance')!.mean),
  ],
  ['2.21', /about (-[\d.]+), the other way round/, reproduced('cascade', 'backgrounds', 'correlation.share')!.mean],
  ['2.27', /from (\d+) % at 0/, threshold('0')],
  ['2.27', /falls to (\d+) % at 0\.9/, threshold('0.9')],
  [
    '2.27',
    /start undoes it, ([\d.]+), ([\d.]+) and ([\d.]+) % at 0\.3, 0\.5 and 0\.7 .* same rates ([\d.]+), ([\d.]+) and ([\d.]+) %/,
    ...['0.3', '0.5', '0.7'].map((at) => percent('trelu-angle', `compensated-${at}`, 'accuracy.test')),
    ...['0.3', '0.5', '0.7'].map((at) => percent('trelu-angle', `faster-${at}`, 'accuracy.test')),
  ],
  [
    '2.27',
    /with 0\.3 and 0\.5 reads ([\d.]+) and ([\d.]+) %, beside ([\d.]+) and ([\d.]+) with .* plain ReLU reads ([\d.]+) %.* anchors \(([\d.]+) %\)/,
    ...['patches-faster-0.3', 'patches-faster-0.5', 'patches-0.3', 'patches-0.5', 'patches-faster-0.9', 'random-0'].map(
      (condition) => percent('trelu-angle', condition, 'accuracy.test'),
    ),
  ],
  [
    '2.27',
    /After thirty .* read ([\d.]+), ([\d.]+) and ([\d.]+) % at 0, 0\.3 and 0\.5/,
    ...['0', '0.3', '0.5'].map((at) => percent('trelu-angle', `long-patches-${at}`, 'accuracy.test')),
  ],
  ['2.27', /more than plain ReLU’s ([\d.]+) %/, percent('trelu-angle', 'raw-0', 'accuracy.test')],
  ['2.28', /reads ([\d.]+) %/, percent('cascade', 'long-plain', 'accuracy.two.plain')],
];

describe('the numbers in the ledger’s notes', () => {
  it.each(printed.map(([id, words, ...values]) => ({ id, words, values })))(
    'of claim $id are those of the reproductions: $words',
    ({ id, words, values }) => {
      const found = words.exec(claims.find((claim) => claim.id === id)!.note!);
      expect(found, 'the note no longer says this').not.toBeNull();
      found!.slice(1).forEach((text, i) => {
        const decimals = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
        expect(Number(values[i]!.toFixed(decimals))).toBe(inWords[text] ?? Number(text));
      });
    },
  );
});
