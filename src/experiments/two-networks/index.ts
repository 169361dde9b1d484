import { similarityOf } from '../../math/similarity.ts';
import { unpackPair } from '../packed-pair.ts';
import { training } from '../training/experiment.ts';
import { frameDue, schedule } from '../training/schedule.ts';
import { measured } from './frame.ts';
import { lessonsOf, MOST_TESTS, materialsOf } from './lessons.ts';
import { explained, measure } from './measure.ts';
import { firstWeights, formOf, NAMES, teachingOf } from './networks.ts';
import { type TwoNetworksParams, twoNetworksPresets, twoNetworksSchema } from './schema.ts';

export { measured, twoNetworksPresets as presets };

/** Before this step no layer has a learned direction, and a look costs the time of ten steps. */
const FIRST_LOOK = 4;

/** Frames for every doubling of the steps: a log axis asks for no more, and each costs the time of several steps. */
const A_DOUBLING = 2;

/** Whether a step that a frame is due after is the first of its part of a doubling. */
export function isFirstOfPart(step: number, plan: ReturnType<typeof schedule>): boolean {
  const part = (at: number): number => Math.floor(A_DOUBLING * Math.log2(at) + 1e-9);
  for (let before = step - 1; before > 0 && part(before) === part(step); before--) {
    if (frameDue(before, plan)) return false;
  }
  return true;
}

const planOf = (params: TwoNetworksParams) => schedule(params['train-images'], params.epochs, 64);

/**
 * Grows two networks of one shape side by side, `first` and `second`, from first weights of their own, and says how alike
 * the directions are that their layers learn (Guth and Menard 2024). They differ in nothing else, or in one thing more.
 */
export const experiment = training({
  id: 'two-networks',
  version: 1,
  schema: twoNetworksSchema,
  measured,
  data: materialsOf,
  network: (params) => Object.fromEntries(NAMES.map((name) => [name, formOf(params)])),
  start: firstWeights,
  teaching: teachingOf,
  lessons: lessonsOf,
  tests: { passing: 250, epoch: 250, most: MOST_TESTS },
  async measure(weights, moment) {
    const { place, last, params } = moment;
    // A look at a network is at no step.
    const due = place.step === 0 || last || (place.step >= FIRST_LOOK && isFirstOfPart(place.step, planOf(params)));
    return due ? measure(weights, moment) : undefined;
  },
  async result(weights, moment, { frame }) {
    const { similarity, layers, accuracy, fitted } = frame ?? (await measure(weights, moment));
    const cosines = await explained(weights, moment);
    const numbers: [string, number | null][] = [];
    for (const [i, pair] of layers.entries()) {
      const { directions, meanRank } = similarityOf(unpackPair(pair));
      const layer = `layer${i + 1}`;
      numbers.push([`similarity.${layer}`, similarity[layer] ?? null]);
      if (i > 0) numbers.push([`explained.${layer}`, cosines[i - 1] ?? null]);
      for (const [n, name] of NAMES.entries()) {
        numbers.push([`directions.${name}.${layer}`, directions[n]], [`rank.${name}.${layer}`, meanRank[n]]);
      }
    }
    for (const name of NAMES) numbers.push([`accuracy.${name}`, accuracy[name]], [`fitted.${name}`, fitted[name]]);
    return Object.fromEntries(numbers) as Record<keyof typeof measured, number | null>;
  },
});
