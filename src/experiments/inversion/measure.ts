import type { Images } from '../../data/images.ts';
import { type Network, Predictor, type Version } from '../../nets/predict.ts';
import type { InversionFrame, Reading, Strip } from './frame.ts';
import { blendTable, type InputScale } from './input.ts';
import { anchorBiases, anchors } from './network.ts';
import { probabilities, reading, stripIndices } from './readings.ts';
import type { InversionParams } from './schema.ts';

/** What a frame says about the network itself, apart from where in the run it stands. */
export type Measured = Pick<
  InversionFrame,
  'testImages' | 'original' | 'negative' | 'blended' | 'strip' | 'anchors' | 'anchorBiases'
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

/** Measures a network for a frame. A blend of 0 or 1 is the very same input as the original or the negative: not read twice. */
export async function measure(network: Network, params: InversionParams, set: TestSet): Promise<Measured> {
  const { blend, digit } = params;
  const predictor = new Predictor(network);
  try {
    const all = versions(set.scale, blend);
    const original = await readTestSet(predictor, set, all.original);
    const negative = await readTestSet(predictor, set, all.negative);
    let blended = blend === 0 ? original : negative;
    if (blend > 0 && blend < 1) blended = await readTestSet(predictor, set, all.blended);
    const strip = await readStrip(predictor, set, all, digit);
    const filters = anchors(network.weights, network.options);
    const biases = anchorBiases(network.weights, filters.length / 25);
    return { testImages: set.count, original, negative, blended, strip, anchors: filters, anchorBiases: biases };
  } finally {
    predictor.dispose();
  }
}

async function readStrip(
  predictor: Predictor,
  set: TestSet,
  all: Record<'original' | 'negative' | 'blended', Version>,
  digit: number,
): Promise<Strip> {
  const indices = stripIndices(set.test.labels, digit);
  const says = async (version: Version) =>
    probabilities(await predictor.logits(set.test, indices, version, () => set.breathe()));
  return {
    indices,
    labels: Uint8Array.from(indices, (index) => set.test.labels[index]),
    original: await says(all.original),
    negative: await says(all.negative),
    blended: await says(all.blended),
  };
}
