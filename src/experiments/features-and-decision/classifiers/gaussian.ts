import { type KernelMachine, kernelSvm } from '../../../math/kernel-svm.ts';
import { type Breathe, type Examples, firstOf } from '../digits.ts';
import type { Chance } from './chance.ts';
import { heldOut, rightOf } from './choose.ts';
import { openKernel, PASS } from './kernel.ts';

const CLASSES = 10;
/** What a mistake costs, and the kernel's width as a factor of the squared distance: the usual defaults, and what is chosen from. */
const USUAL: Setting = { factor: 1, cost: 1 };
const FACTORS = [1, 0.5, 2] as const;
const COSTS = [1, 3, 10] as const;

interface Setting {
  readonly factor: number;
  readonly cost: number;
}

/** A machine for two classes, over the training examples that it names. */
interface Duel {
  readonly first: number;
  readonly second: number;
  readonly indices: Uint32Array;
  readonly machine: KernelMachine;
}

/**
 * Support vector machines with the kernel exp(-factor |x - x'|^2), one for every pair of classes; the class that wins most
 * duels answers, the lower of equals. With the mean squared length 1 the factor 1 is the usual default, one over size times
 * variance. Learns from the first `kernelImages` training examples at most.
 */
export async function gaussian(
  examples: Examples,
  { settings, kernelImages }: Pick<Chance, 'settings' | 'kernelImages'>,
  breathe: Breathe,
): Promise<Uint8Array> {
  const given = firstOf(examples, kernelImages);
  const { factor, cost } = settings === 'chosen' ? await best(heldOut(given), breathe) : USUAL;
  return (await answersAt(given, factor, [cost], breathe))[0]!;
}

/** Of all pairs of factor and cost the one that reads most, the first of equals; a kernel serves all costs. */
async function best(held: Examples, breathe: Breathe): Promise<Setting> {
  let [setting, most] = [USUAL, -1];
  for (const factor of FACTORS) {
    const answers = await answersAt(held, factor, COSTS, breathe);
    COSTS.forEach((cost, i) => {
      const right = rightOf(answers[i]!, held.testLabels);
      if (right > most) [setting, most] = [{ factor, cost }, right];
    });
  }
  return setting;
}

/** The answers for every test example, cost by cost. */
async function answersAt(
  { trainLabels, train, test, size }: Examples,
  factor: number,
  costs: readonly number[],
  breathe: Breathe,
): Promise<Uint8Array[]> {
  const count = trainLabels.length;
  const kernel = openKernel(train, size, factor);
  try {
    const among = await kernel.similarities(train, breathe);
    const teams: Duel[][] = [];
    for (const cost of costs) teams.push(await team(among, trainLabels, cost, breathe));
    const answers = costs.map(() => new Uint8Array(test.length / size));
    for (let from = 0; from < answers[0]!.length; from += PASS) {
      const rows = await kernel.similarities(test.subarray(from * size, (from + PASS) * size), breathe);
      for (let i = 0; i * count < rows.length; i++) {
        const row = rows.subarray(i * count, (i + 1) * count);
        teams.forEach((duels, t) => {
          answers[t]![from + i] = winner(duels, row);
        });
      }
    }
    return answers;
  } finally {
    kernel.dispose();
  }
}

/** A machine for every pair of classes that has examples of both. */
async function team(kernel: Float32Array, labels: Uint8Array, cost: number, breathe: Breathe): Promise<Duel[]> {
  const duels: Duel[] = [];
  for (let first = 0; first < CLASSES; first++) {
    for (let second = first + 1; second < CLASSES; second++) {
      const duel = fight(kernel, labels, first, second, cost);
      if (duel) duels.push(duel);
    }
    await breathe();
  }
  return duels;
}

/** Undefined where one of the two classes has no example. */
function fight(
  kernel: Float32Array,
  labels: Uint8Array,
  first: number,
  second: number,
  cost: number,
): Duel | undefined {
  const indices = Uint32Array.from(labels.keys()).filter((i) => labels[i] === first || labels[i] === second);
  const y = Int8Array.from(indices, (i) => (labels[i] === first ? 1 : -1));
  if (!y.includes(1) || !y.includes(-1)) return undefined;
  const part = new Float32Array(indices.length ** 2);
  indices.forEach((row, a) => {
    indices.forEach((column, b) => {
      part[a * indices.length + b] = kernel[row * labels.length + column]!;
    });
  });
  return { first, second, indices, machine: kernelSvm(part, y, cost) };
}

function winner(duels: readonly Duel[], similar: Float32Array): number {
  const won = new Uint8Array(CLASSES);
  for (const { first, second, indices, machine } of duels) {
    let f = machine.bias;
    for (let i = 0; i < indices.length; i++) f += machine.weights[i]! * similar[indices[i]!]!;
    won[f > 0 ? first : second]!++;
  }
  return won.indexOf(Math.max(...won));
}
