import type { Images } from '../../data/images.ts';
import { type Network, Predictor, type Version } from '../../nets/predict.ts';
import type { Weights } from '../../nets/weights.ts';
import type { InversionFrame, Reading, Strip } from './frame.ts';
import { blendTable, type InputScale } from './input.ts';
import type { ReadingMemo } from './memo.ts';
import { anchorBiases, anchors, shown } from './network.ts';
import { probabilities, reading, stripIndices } from './readings.ts';
import type { InversionParams } from './schema.ts';

/** What a frame says about the network itself, apart from where in the run it stands. */
export type Measured = Pick<
  InversionFrame,
  'testImages' | 'original' | 'negative' | 'blended' | 'unflipped' | 'strip' | 'anchors' | 'anchorBiases'
>;

/** The test images and how they are read. `test` must hold `count` images, and the strip's digit to show it. */
export interface TestSet {
  readonly test: Images;
  readonly scale: InputScale;
  readonly count: number;
  breathe(): Promise<void>;
}

/** The three versions of an image: as it is, its negative, and the blend of both that the parameters ask for. */
export function versions({ table }: InputScale, blend: number): Record<'original' | 'negative' | 'blended', Version> {
  return {
    original: { table, inverted: false },
    negative: { table, inverted: true },
    blended: { table: blendTable(table, blend), inverted: false },
  };
}

/** How a network reads one version of the first `count` test images. */
export async function readTestSet(predictor: Predictor, set: TestSet, version: Version): Promise<Reading> {
  const indices = Uint32Array.from({ length: set.count }, (_, i) => i);
  const logits = await predictor.logits(set.test, indices, version, () => set.breathe());
  return reading(logits, set.test.labels.subarray(0, set.count));
}

/**
 * Measures a trained network for a frame, as the live parameters show it; a flipped one also as it was before, so that the
 * two stand on the same test images. With a memo nothing is read twice.
 */
export async function measure(
  trained: Weights,
  params: InversionParams,
  set: TestSet,
  memo?: ReadingMemo,
): Promise<Measured> {
  const { blend, digit, negate } = params;
  const { reflection } = set.scale;
  const network = shown(trained, params, reflection);
  const all = versions(set.scale, blend);
  const predictor = new Predictor(network);
  try {
    const { original, negative } = await readWorlds(predictor, network, params, set, memo);
    // A blend of 0 or 1 is the very same input as the original or the negative.
    let blended = blend === 0 ? original : negative;
    if (blend > 0 && blend < 1) blended = await readTestSet(predictor, set, all.blended);
    const strip = await readStrip(predictor, set, all, { digit, blend });
    const unflipped = negate === 'on' ? await readUnflipped(trained, params, set, memo) : undefined;
    const filters = anchors(network.weights, network.options);
    const biases = anchorBiases(network.weights, filters.length / 25);
    const worlds = { original, negative, blended, ...(unflipped && { unflipped }) };
    return { testImages: set.count, ...worlds, strip, anchors: filters, anchorBiases: biases };
  } finally {
    predictor.dispose();
  }
}

type Worlds = NonNullable<InversionFrame['unflipped']>;

async function readUnflipped(
  trained: Weights,
  params: InversionParams,
  set: TestSet,
  memo: ReadingMemo | undefined,
): Promise<Worlds> {
  const network = shown(trained, { ...params, negate: 'off' }, set.scale.reflection);
  const predictor = new Predictor(network);
  try {
    return await readWorlds(predictor, network, params, set, memo);
  } finally {
    predictor.dispose();
  }
}

async function readWorlds(
  predictor: Predictor,
  network: Network,
  { data, scaling }: InversionParams,
  set: TestSet,
  memo: ReadingMemo | undefined,
): Promise<Worlds> {
  const all = versions(set.scale, 0);
  const read = (name: 'original' | 'negative') => {
    const now = () => readTestSet(predictor, set, all[name]);
    return memo ? memo.reading(network, `${data} ${scaling} ${set.count} ${name}`, now) : now();
  };
  const original = await read('original');
  return { original, negative: await read('negative') };
}

async function readStrip(
  predictor: Predictor,
  set: TestSet,
  all: Record<'original' | 'negative' | 'blended', Version>,
  { digit, blend }: Pick<InversionParams, 'digit' | 'blend'>,
): Promise<Strip> {
  const indices = stripIndices(set.test.labels, digit);
  const says = async (version: Version) =>
    probabilities(await predictor.logits(set.test, indices, version, () => set.breathe()));
  const original = await says(all.original);
  const negative = await says(all.negative);
  const ends = blend === 0 ? original : negative;
  return {
    indices,
    labels: Uint8Array.from(indices, (index) => set.test.labels[index]),
    original,
    negative,
    blended: blend > 0 && blend < 1 ? await says(all.blended) : ends,
  };
}
