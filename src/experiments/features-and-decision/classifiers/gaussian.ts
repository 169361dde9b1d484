import * as tf from '@tensorflow/tfjs-core';
import { type KernelMachine, kernelSvm } from '../../../math/kernel-svm.ts';
import { type Breathe, type Examples, firstOf } from '../digits.ts';
import { KERNEL_MOST } from '../frame.ts';
import { distances, PASS, store } from './distances.ts';

const CLASSES = 10;
/** What a mistake costs: the usual default. */
const COST = 1;

/** A machine for two classes, over the training examples that it names. */
interface Duel {
  readonly first: number;
  readonly second: number;
  readonly indices: Uint32Array;
  readonly machine: KernelMachine;
}

/**
 * Support vector machines with the kernel exp(-|x - x'|^2), one for every pair of classes; the class that wins most duels
 * answers, the lower of equals. With the mean squared length 1 this width is the usual default, one over size times variance.
 * Learns from the first 2,000 training examples at most.
 */
export async function gaussian(examples: Examples, breathe: Breathe): Promise<Uint8Array> {
  const { trainLabels, train, test, size } = firstOf(examples, KERNEL_MOST);
  const count = trainLabels.length;
  const kernel = await similarities(train, train, size, breathe);
  const duels: Duel[] = [];
  for (let first = 0; first < CLASSES; first++) {
    for (let second = first + 1; second < CLASSES; second++) {
      const duel = fight(kernel, trainLabels, first, second);
      if (duel) duels.push(duel);
    }
    await breathe();
  }
  const answers = new Uint8Array(test.length / size);
  for (let from = 0; from < answers.length; from += PASS) {
    const rows = await similarities(test.subarray(from * size, (from + PASS) * size), train, size, breathe);
    for (let i = 0; i * count < rows.length; i++)
      answers[from + i] = winner(duels, rows.subarray(i * count, (i + 1) * count));
  }
  return answers;
}

/** Undefined where one of the two classes has no example. */
function fight(kernel: Float32Array, labels: Uint8Array, first: number, second: number): Duel | undefined {
  const indices = Uint32Array.from(labels.keys()).filter((i) => labels[i] === first || labels[i] === second);
  const y = Int8Array.from(indices, (i) => (labels[i] === first ? 1 : -1));
  if (!y.includes(1) || !y.includes(-1)) return undefined;
  const part = new Float32Array(indices.length ** 2);
  indices.forEach((row, a) => {
    indices.forEach((column, b) => {
      part[a * indices.length + b] = kernel[row * labels.length + column]!;
    });
  });
  return { first, second, indices, machine: kernelSvm(part, y, COST) };
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

/** The kernel between the rows of a and those of b, on the back end: its exponential is the same on every engine. */
async function similarities(a: Float32Array, b: Float32Array, size: number, breathe: Breathe): Promise<Float32Array> {
  const [rows, columns] = [a.length / size, b.length / size];
  const out = new Float32Array(rows * columns);
  const others = store(b, size);
  try {
    for (let from = 0; from < rows; from += PASS) {
      const part = a.subarray(from * size, (from + PASS) * size);
      const near = tf.tidy(() => tf.exp(tf.neg(distances(part, others))));
      try {
        out.set((await near.data()) as Float32Array, from * columns);
      } finally {
        near.dispose();
      }
      await breathe();
    }
  } finally {
    tf.dispose([others.columns, others.squares]);
  }
  return out;
}
