import type { Images } from '../../data/images.ts';
import { softmax } from '../../math/softmax.ts';
import { type Answering, answering } from '../../nets/answers.ts';
import { CLASSES } from '../../nets/lenet.ts';
import type { Network } from '../../nets/network.ts';
import type { Weights } from '../../nets/weights.ts';
import { digitsRead, type Reading as Version } from '../digits-read.ts';
import type { Reading, Shown, Strip } from './frame.ts';
import { blendTable, type InputScale } from './input.ts';
import { anchorBiases, anchors, negated, shown, trained } from './network.ts';
import { type ReadingMemo, reading, stripIndices } from './readings.ts';
import type { InversionParams } from './schema.ts';

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
    original: { table },
    negative: { table, inverted: true },
    blended: { table: blendTable(table, blend) },
  };
}

/** How a network reads one version of the first `count` test images. */
export async function readTestSet(answers: Answering, set: TestSet, version: Version): Promise<Reading> {
  const logits = await answers.outputs(digitsRead(set.test, set.count, version), set);
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
): Promise<Shown> {
  const { blend, digit, negate } = params;
  const { reflection } = set.scale;
  const network = shown(trained, params, reflection);
  const all = versions(set.scale, blend);
  return answering(network, async (answers) => {
    const { original, negative } = await readWorlds(answers, network, params, set, memo);
    // A blend of 0 or 1 is the very same input as the original or the negative.
    let blended = blend === 0 ? original : negative;
    if (blend > 0 && blend < 1) blended = await readTestSet(answers, set, all.blended);
    const strip = await readStrip(answers, set, all, { digit, blend });
    const unflipped = negate === 'on' ? await readUnflipped(trained, params, set, memo) : undefined;
    const filters = anchors(network.weights, params.filters);
    const biases = anchorBiases(network.weights, filters.length / 25);
    const worlds = { original, negative, blended, ...(unflipped && { unflipped }) };
    return { testImages: set.count, ...worlds, strip, anchors: filters, anchorBiases: biases };
  });
}

type Worlds = NonNullable<Shown['unflipped']>;

function readUnflipped(
  trained: Weights,
  params: InversionParams,
  set: TestSet,
  memo: ReadingMemo | undefined,
): Promise<Worlds> {
  const network = shown(trained, { ...params, negate: 'off' }, set.scale.reflection);
  return answering(network, (answers) => readWorlds(answers, network, params, set, memo));
}

async function readWorlds(
  answers: Answering,
  network: Network,
  { data, scaling }: InversionParams,
  set: TestSet,
  memo: ReadingMemo | undefined,
): Promise<Worlds> {
  const all = versions(set.scale, 0);
  const read = (name: 'original' | 'negative') => {
    const now = () => readTestSet(answers, set, all[name]);
    return memo ? memo.reading(network, `${data} ${scaling} ${set.count} ${name}`, now) : now();
  };
  const original = await read('original');
  return { original, negative: await read('negative') };
}

async function readStrip(
  answers: Answering,
  set: TestSet,
  all: Record<'original' | 'negative' | 'blended', Version>,
  { digit, blend }: Pick<InversionParams, 'digit' | 'blend'>,
): Promise<Strip> {
  const indices = stripIndices(set.test.labels, digit);
  const says = async (version: Version) =>
    softmax(await answers.outputs(digitsRead(set.test, indices, version), set), CLASSES);
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

/** Four evaluations: both versions of the test set, by the network as trained and with conv1 negated (compensated if the parameters say so). */
export async function finalAccuracies(weights: Weights, params: InversionParams, set: TestSet) {
  const turned = negated(weights, params, params.compensate === 'on' ? set.scale.reflection : 0);
  const [original, negative] = await both(trained(weights, params), set);
  const [originalNegated, negativeNegated] = await both(turned, set);
  return {
    'accuracy.original': original,
    'accuracy.negative': negative,
    'accuracy.original.negated': originalNegated,
    'accuracy.negative.negated': negativeNegated,
  };
}

function both(network: Network, set: TestSet): Promise<[original: number, negative: number]> {
  const { original, negative } = versions(set.scale, 0);
  return answering(network, async (answers) => {
    const first = await readTestSet(answers, set, original);
    return [first.accuracy, (await readTestSet(answers, set, negative)).accuracy];
  });
}
