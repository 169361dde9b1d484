import type { Images } from '../../data/images.ts';
import { scalingTable } from '../../data/transforms.ts';
import { Predictor } from '../../nets/predict.ts';
import type { Weights } from '../../nets/weights.ts';
import type { Lab } from '../contract.ts';
import { anchors } from '../inversion/network.ts';
import { turnedApart } from './apart.ts';
import type { Learnt } from './frame.ts';
import { type Labels, mislabel } from './labels.ts';
import type { WrongLabelsParams } from './schema.ts';
import { LENET, networks } from './twins.ts';

/** Test images behind every accuracy, at every step: whoever compares two epochs compares them on the same images. */
const TEST_IMAGES = 1000;
/** Images with wrong labels that a frame follows one by one. */
const FOLLOWED = 100;

/** How pixels become numbers. */
export const TABLE = scalingTable('symmetric');

/** What is learnt from and what is tested on. */
export interface Material {
  readonly train: Images;
  readonly test: Images;
  readonly labels: Labels;
}

export async function material(params: WrongLabelsParams, lab: Lab): Promise<Material> {
  const train = await lab.data(params.data, 'train', params['train-images']);
  const test = await lab.data(params.data, 'test', Math.min(TEST_IMAGES, lab.testImages));
  return { train, test, labels: mislabel(train.labels, params.wrong, params.seed) };
}

/** What the two networks in `weights` have learnt. */
export async function measure(weights: Weights, { train, test, labels }: Material, lab: Lab): Promise<Learnt> {
  const { told, clean } = networks(weights);
  const says = await classes(told, train, lab);
  const ofTest = await classes(told, test, lab);
  const ofTestClean = clean === told ? ofTest : await classes(clean, test, lab);
  const { given, truth, wrong } = labels;
  const isRight = Array.from(truth, (label, i) => label === given[i]);
  const followed = wrong.subarray(0, FOLLOWED);
  return {
    right: share(
      train.count,
      (i) => isRight[i]!,
      (i) => says[i] === given[i],
    ),
    memorised: share(
      train.count,
      (i) => !isRight[i],
      (i) => says[i] === given[i],
    ),
    resisted: share(
      train.count,
      (i) => !isRight[i],
      (i) => says[i] === truth[i],
    ),
    test: share(
      test.count,
      () => true,
      (i) => ofTest[i] === test.labels[i],
    ),
    testClean: share(
      test.count,
      () => true,
      (i) => ofTestClean[i] === test.labels[i],
    ),
    testImages: test.count,
    anchors: anchors(told, LENET),
    anchorsClean: anchors(clean, LENET),
    apart: turnedApart(told, clean),
    fates: {
      indices: followed.slice(),
      truth: Uint8Array.from(followed, (i) => truth[i]!),
      given: Uint8Array.from(followed, (i) => given[i]!),
      says: Uint8Array.from(followed, (i) => says[i]!),
    },
  };
}

/** The class that a network reads each image as; the lowest wins a tie. */
async function classes(weights: Weights, images: Images, lab: Lab): Promise<Uint8Array> {
  const predictor = new Predictor({ weights, options: LENET, unrectified: false });
  try {
    const all = Uint32Array.from({ length: images.count }, (_, i) => i);
    const logits = await predictor.logits(images, all, { table: TABLE, inverted: false }, () => lab.breathe());
    return Uint8Array.from(all, (i) => {
      const row = logits.subarray(10 * i, 10 * i + 10);
      return row.indexOf(Math.max(...row));
    });
  } finally {
    predictor.dispose();
  }
}

/** Share of those of 0 to n - 1 that are `among` for which `so` holds; NaN where there are none. */
function share(n: number, among: (i: number) => boolean, so: (i: number) => boolean): number {
  let [all, some] = [0, 0];
  for (let i = 0; i < n; i++) {
    if (!among(i)) continue;
    all++;
    if (so(i)) some++;
  }
  return all > 0 ? some / all : Number.NaN;
}
