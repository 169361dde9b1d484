import type { Images } from '../../data/images.ts';
import { angleBetween } from '../../math/angle.ts';
import { classesOf, outputs } from '../../nets/answers.ts';
import { CLASSES, LAYERS, lenet } from '../../nets/lenet.ts';
import { partOf } from '../../nets/side-by-side.ts';
import { anchorsOf, tensorNamed, type Weights } from '../../nets/weights.ts';
import type { Lab } from '../contract.ts';
import { digitsRead } from '../digits-read.ts';
import type { Learnt } from './frame.ts';
import type { Labels } from './labels.ts';

/** Images with wrong labels that a frame follows one by one. */
const FOLLOWED = 100;

export const NETWORK = lenet();

/** What is learnt from and what is tested on. */
export interface Material {
  readonly train: Images;
  readonly test: Images;
  readonly labels: Labels;
}

/** The two networks of a run's weights; one and the same where no label is wrong. */
export function networks(weights: Weights): { readonly told: Weights; readonly clean: Weights } {
  const [told, clean] = [partOf(weights, 'told'), partOf(weights, 'clean')];
  return { told, clean: clean.length > 0 ? clean : told };
}

/** What the two networks in `weights` have learnt. */
export async function measure(
  weights: Weights,
  { train, test, labels }: Material,
  lab: Pick<Lab, 'breathe'>,
): Promise<Learnt> {
  const { told, clean } = networks(weights);
  const classes = async (network: Weights, images: Images) => {
    const breathe = () => lab.breathe();
    return classesOf(await outputs({ spec: NETWORK, weights: network }, digitsRead(images), { breathe }), CLASSES);
  };
  const says = await classes(told, train);
  const ofTest = await classes(told, test);
  const ofTestClean = clean === told ? ofTest : await classes(clean, test);
  const { given, truth, wrong } = labels;
  const all = Array.from(truth, (_, i) => i);
  const right = all.filter((i) => truth[i] === given[i]);
  const tested = Array.from(test.labels, (_, i) => i);
  const followed = wrong.subarray(0, FOLLOWED);
  return {
    right: share(right, (i) => says[i] === given[i]),
    memorised: share(wrong, (i) => says[i] === given[i]),
    resisted: share(wrong, (i) => says[i] === truth[i]),
    test: share(tested, (i) => ofTest[i] === test.labels[i]),
    testClean: share(tested, (i) => ofTestClean[i] === test.labels[i]),
    testImages: test.count,
    anchors: firstAnchors(told),
    anchorsClean: firstAnchors(clean),
    apart: turnedApart(told, clean),
    fates: {
      indices: followed.slice(),
      truth: Uint8Array.from(followed, (i) => truth[i]!),
      given: Uint8Array.from(followed, (i) => given[i]!),
      says: Uint8Array.from(followed, (i) => says[i]!),
    },
  };
}

/**
 * How far two networks have turned from each other, layer by layer from conv1 to dense3: the mean angle, in degrees, between
 * the weight vectors (anchors) of matching units. Biases are left out.
 */
export function turnedApart(a: Weights, b: Weights): Float32Array {
  return Float32Array.from(LAYERS, (layer) => {
    const to = anchorsOf(tensorNamed(b, `${layer}/weights`));
    const angles = anchorsOf(tensorNamed(a, `${layer}/weights`)).map((from, k) => angleBetween(from, to[k]!));
    return angles.reduce((sum, angle) => sum + angle, 0) / angles.length;
  });
}

/** conv1's filters one after the other. */
const firstAnchors = (weights: Weights): Float32Array =>
  Float32Array.from(anchorsOf(tensorNamed(weights, 'conv1/weights')).flatMap((anchor) => [...anchor]));

/** Share of some numbers for which `so` holds; NaN of none. */
function share(of: ArrayLike<number>, so: (i: number) => boolean): number {
  return of.length > 0 ? Array.from(of).filter(so).length / of.length : Number.NaN;
}
