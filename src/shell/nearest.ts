import { applies, isShowing, type Param, type ParamSchema } from '../experiments/params.ts';

type Values = Readonly<Record<string, unknown>>;

/** What a difference counts: another data set is another world, a budget or a seed hardly another experiment. */
const WORTH = { data: 4, kind: 1, budget: 0.1, seed: 0.01 } as const;

/**
 * How far apart two settings are: of every parameter that shapes the run, 1 where a choice differs, and of a number the
 * share of its range (of its ratio, on a logarithmic scale) that lies between; budgets and seeds count little.
 */
export function distanceOf(schema: ParamSchema, a: Values, b: Values): number {
  return Object.entries(schema).reduce((sum, [name, param]) => {
    // What is lacking came later than the run, and stood at its default.
    const [one, other] = [a[name] ?? param.default, b[name] ?? param.default];
    if (isShowing(param) || one === other || !applies(a, param)) return sum;
    return sum + weightOf(name, param) * apart(param, one, other);
  }, 0);
}

/** The one of these that is nearest to the settings, the first of equals; undefined for none. */
export function nearestOf<T>(
  schema: ParamSchema,
  settings: Values,
  kept: readonly T[],
  paramsOf: (one: T) => Values,
): T | undefined {
  let nearest: { readonly one: T; readonly distance: number } | undefined;
  for (const one of kept) {
    const distance = distanceOf(schema, settings, paramsOf(one));
    if (!nearest || distance < nearest.distance) nearest = { one, distance };
  }
  return nearest?.one;
}

function weightOf(name: string, { budget }: Param): number {
  if (name === 'seed') return WORTH.seed;
  if (name === 'data') return WORTH.data;
  return budget ? WORTH.budget : WORTH.kind;
}

function apart(param: Param, a: unknown, b: unknown): number {
  if (param.kind === 'choice' || param.kind === 'switch') return 1;
  const [min, max, x, y] = [param.min, param.max, Number(a), Number(b)];
  if (param.scale === 'log') return Math.abs(Math.log(x / y) / Math.log(max / min));
  return Math.abs(x - y) / (max - min);
}
