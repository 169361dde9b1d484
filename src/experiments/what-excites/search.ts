import type { Network } from '../../nets/network.ts';
import { plainAnswers, plainGradient } from '../../nets/plain/answers.ts';
import { type Ascent, shaken, shakeOf, startOf, stepped } from './ascent.ts';
import type { ExcitesParams } from './schema.ts';
import { countOf, type Wish, wishOf, within } from './wish.ts';

/** Steps of a search. */
export const STEPS = 48;

/** A picture that is being looked for. */
export interface Search {
  readonly wish: Wish;
  readonly ascent: Ascent;
  readonly step: number;
  readonly x: Float32Array;
  /** What was wished of the picture before each step, and of the last one. */
  readonly values: readonly number[];
}

export function begun({ spec }: Network, params: ExcitesParams): Search {
  const wish = wishOf(spec, params);
  const [height, width, channels] = spec.input as [number, number, number];
  const { way, allowed, seed } = params;
  const ascent: Ascent = { way, allowed, seed, steps: STEPS, count: countOf(wish.sight, channels) };
  return { wish, ascent, step: 0, x: within(startOf(ascent, height * width * channels), wish.sight), values: [] };
}

export const isDone = ({ step }: Pick<Search, 'step'>): boolean => step >= STEPS;

/** One step further, in plain code. */
export function further(network: Network, search: Search): Search {
  const { wish, ascent, step, x, values } = search;
  const shake = shakeOf(ascent, step);
  const { value, gradient } = wished(network, wish, shaken(x, shake));
  const back = shaken(gradient, [-shake[0], -shake[1]]);
  const next = within(stepped(x, back, step, ascent), wish.sight);
  const isLast = step + 1 === ascent.steps;
  const last = isLast ? [wished(network, wish, next).value] : [];
  return { ...search, step: step + 1, x: next, values: [...values, value, ...last] };
}

/** What is wished of a picture, and its gradient by the picture. */
export function wished(network: Network, wish: Wish, x: Float32Array) {
  const { answers, dy, value } = upTo(network, wish, x);
  return { value, gradient: plainGradient(network, x, answers, wish.index, dy) };
}

/** What is wished of a picture alone. */
export const wishedValue = (network: Network, wish: Wish, x: Float32Array): number => upTo(network, wish, x).value;

function upTo({ spec, weights }: Network, wish: Wish, x: Float32Array) {
  const answers = plainAnswers({ spec: { ...spec, layers: spec.layers.slice(0, wish.index + 1) }, weights }, x);
  const answer = answers[wish.index]!;
  const dy = wish.weights(answer);
  return { answers, dy, value: answer.values.reduce((sum, one, i) => sum + one * dy[i]!, 0) };
}

/** A picture as bytes, what lies beyond black and white cut off. */
export const bytesOf = (x: Float32Array): Uint8Array =>
  Uint8Array.from(x, (value) => Math.round(Math.max(0, Math.min(255, 127.5 + 127.5 * value))));
