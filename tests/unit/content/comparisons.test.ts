import { describe, expect, it } from 'vitest';
import { reproduced } from '../../../src/components/reproduction.ts';

const mean = (experiment: string, condition: string, measure: string): number =>
  reproduced(experiment, condition, measure)!.mean;
const svm = (labels: number, set: string): number =>
  mean('features-and-decision', `labels-${labels}`, `accuracy.${set}.linear-svm`);
const threshold = (condition: string): number => mean('trelu-angle', condition, 'accuracy.test');

describe('comparisons that chapter and ledger make in words', () => {
  it.each([1000, 10_000])('with %i labels S4 beats the pixels untrained, C5 only when trained', (labels) => {
    for (const features of ['random', 'clustered', 'trained'])
      expect(svm(labels, `${features}-s4`)).toBeGreaterThan(svm(labels, 'pixels'));
    expect(svm(labels, 'random-c5')).toBeLessThan(svm(labels, 'pixels'));
    expect(svm(labels, 'trained-c5')).toBeGreaterThan(svm(labels, 'pixels'));
    expect(svm(labels, 'random-s2')).toBeGreaterThan(svm(labels, 'pixels'));
    for (const one of ['nearest', 'logistic', 'rbf-svm', 'linear-svm', 'forest', 'mlp']) {
      const read = (set: string) => mean('features-and-decision', `labels-${labels}`, `accuracy.${set}.${one}`);
      expect(read('random-f6')).toBeLessThan(read('pixels'));
    }
  });
  it('on bare pixels neither the forest nor the linear machine reads as much as the network', () => {
    const network = mean('features-and-decision', 'labels-10000', 'accuracy.network');
    const forest = mean('features-and-decision', 'labels-10000', 'accuracy.pixels.forest');
    expect(Math.max(forest, svm(10_000, 'pixels'))).toBeLessThan(network);
    expect(svm(10_000, 'hog')).toBeGreaterThanOrEqual(network);
  });
  it('at settings of its own the Gaussian machine reads less than the network on pixels, more on histograms', () => {
    const [network, pixels, hog] = ['network', 'pixels.rbf-svm', 'hog.rbf-svm'].map((measure) =>
      mean('features-and-decision', 'chosen-1000', `accuracy.${measure}`),
    );
    expect(pixels).toBeLessThan(network!);
    expect(hog).toBeGreaterThan(network!);
  });
  it('raw, a threshold costs; with the start compensated accuracy rises up to 0.7 and falls again', () => {
    const raw = ['raw-0', 'raw-0.3', 'raw-0.5', 'raw-0.7'].map(threshold);
    expect(raw).toEqual([...raw].sort((a, b) => b - a));
    const compensated = ['raw-0', 'compensated-0.3', 'compensated-0.5', 'compensated-0.7'].map(threshold);
    expect(compensated).toEqual([...compensated].sort((a, b) => a - b));
    expect(threshold('compensated-0.9')).toBeLessThan(threshold('compensated-0.7'));
  });
  it('frozen noise names no fewer photographs than slopes and, within the spread, as many as waves; learned filters more', () => {
    const named = (first: string) => reproduced('filters-forming', `${first}-cifar-10`, 'accuracy')!;
    const [learned, usual, noise, slopes, waves, spots] = ['learned', 'usual', 'random', 'sobel', 'gabor', 'blob'].map(
      named,
    );
    expect(noise!.mean).toBeGreaterThanOrEqual(slopes!.mean);
    expect(Math.abs(noise!.mean - waves!.mean)).toBeLessThan(noise!.sd);
    expect(Math.abs(learned!.mean - usual!.mean)).toBeLessThan(learned!.sd + usual!.sd);
    for (const given of [noise, slopes, waves, spots])
      expect(learned!.mean - learned!.sd).toBeGreaterThan(given!.mean + given!.sd);
  });
});
