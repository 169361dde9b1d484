import { cosineOf } from '../../experiments/what-excites/allowed.ts';
import type { ExcitesParams } from '../../experiments/what-excites/schema.ts';
import type { Search } from '../../experiments/what-excites/search.ts';

/** As many as the reproduction starts from. */
export const MOST = 50;
/** So many first. */
export const FEW = 10;
/** Pictures with a smaller cosine are different. */
const ALIKE = 0.9;

/** What starts from different noise have come to, in the order in which they ended. */
export interface Starts {
  readonly all: { readonly seed: number; readonly search: Search }[];
  /** Pictures that differ from all before them. */
  readonly different: Float32Array[];
  /** How many of them there were after each start. */
  readonly course: number[];
}

const kept = new Map<string, Starts>();
/** How many starts the reader asked for. */
const goals = new Map<string, number>();

/** What makes starts comparable: all but the noise. */
export const startsKey = ({ net, way, which, allowed, of, layer }: ExcitesParams): string =>
  [net, way, of === 'class' ? Math.min(which, 10) : which, allowed, of, of === 'class' ? '' : layer].join();

export function startsOf(params: ExcitesParams): Starts {
  const key = startsKey(params);
  const starts = kept.get(key) ?? { all: [], different: [], course: [] };
  kept.set(key, starts);
  return starts;
}

/** Counts a search that has ended; once for every seed. */
export function keepStart(params: ExcitesParams, search: Search): void {
  const { all, different, course } = startsOf(params);
  const { seed } = params;
  if (all.some((one) => one.seed === seed)) return;
  all.push({ seed, search });
  if (different.every((other) => cosineOf(search.x, other) < ALIKE)) different.push(search.x);
  course.push(different.length);
}

export const askStarts = (params: ExcitesParams, count: number): void => void goals.set(startsKey(params), count);

export const isStarting = (params: ExcitesParams): boolean =>
  startsOf(params).all.length < (goals.get(startsKey(params)) ?? 0);

/** The next start that is asked for. */
export function nextStart(params: ExcitesParams): ExcitesParams | undefined {
  if (!isStarting(params)) return undefined;
  const done = new Set(startsOf(params).all.map(({ seed }) => seed));
  let seed = 1;
  while (done.has(seed)) seed++;
  return { ...params, seed };
}
