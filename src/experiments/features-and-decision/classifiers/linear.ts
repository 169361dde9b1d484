import { createRandom } from '../../../data/random.ts';
import { type Hyperplane, linearSvm } from '../../../math/linear-svm.ts';
import type { Breathe, Examples } from '../digits.ts';
import type { Chance } from './chance.ts';
import { choose } from './choose.ts';

const CLASSES = 10;
/** What a mistake costs beside the length of w: the usual default. */
const COST = 1;
const COSTS = [COST, 0.1, 10] as const;

/**
 * Ten linear support vector machines, each one class against the rest; the one that is surest answers. Stream: `stream` of
 * `seed`.
 */
export async function linear(examples: Examples, chance: Chance, breathe: Breathe): Promise<Uint8Array> {
  const by = (given: Examples, cost: number) => atCost(given, cost, chance, breathe);
  return by(examples, chance.settings === 'chosen' ? await choose(COSTS, examples, by) : COST);
}

async function atCost(
  { size, train, test, trainLabels, testLabels }: Examples,
  cost: number,
  { seed, stream }: Chance,
  breathe: Breathe,
): Promise<Uint8Array> {
  const random = createRandom(seed, stream);
  const shuffle = (order: Uint32Array): Uint32Array => random.shuffle(order);
  const planes: Hyperplane[] = [];
  for (let c = 0; c < CLASSES; c++) {
    const y = Int8Array.from(trainLabels, (label) => (label === c ? 1 : -1));
    planes.push(linearSvm(train, y, size, { cost, shuffle }));
    await breathe();
  }
  return Uint8Array.from(testLabels, (_, n) => surest(planes, test.subarray(n * size, (n + 1) * size)));
}

function surest(planes: readonly Hyperplane[], x: Float32Array): number {
  let [answer, most] = [0, Number.NEGATIVE_INFINITY];
  planes.forEach(({ w, bias }, c) => {
    let f = bias;
    for (let k = 0; k < x.length; k++) f += w[k]! * x[k]!;
    if (f > most) [answer, most] = [c, f];
  });
  return answer;
}
