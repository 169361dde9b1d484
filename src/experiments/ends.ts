import type { Param, ParamSchema } from './params.ts';

type Params = Readonly<Record<string, string | number>>;

/** What `experiments/<id>/conditions.ts` exports as `ends`: around which settings the ends of runs are kept for the figure. */
export interface EndsPlan {
  /** The figure's controls in sight: each goes through all its stops, the rest as opened. */
  readonly controls: readonly string[];
  /** Sizes and data of the runs, where they are not the figure's own: the whole star once for each. */
  readonly sizes?: readonly Params[];
  /** Live controls whose effect follows from a frame, with these parameters: of them no frames are kept. */
  follows?(params: Params): readonly string[];
  /** Parts of a frame, at any depth, that are too large to keep. */
  readonly drops?: readonly string[];
  /** Arrays short enough to be kept at every moment of the course, beside its numbers. */
  readonly keeps?: readonly string[];
}

/** Of a control with more stops than this, so many spread evenly are kept. */
const MOST = 24;
const SPREAD = 9;

/** The values of a control at which ends are kept: all of a choice or switch; of a number all its steps, or some spread over its range. */
export function stopsOf(param: Param): readonly (string | number)[] {
  if (param.kind === 'choice') return param.values;
  if (param.kind === 'switch') return ['off', 'on'];
  const { min, max, kind, scale } = param;
  const step = param.step ?? (kind === 'integer' ? 1 : undefined);
  const count = step === undefined ? MOST : Math.round((max - min) / step);
  const round = (value: number): number =>
    Number((step === undefined ? value : min + Math.round((value - min) / step) * step).toPrecision(10));
  if (count < MOST) return Array.from({ length: count + 1 }, (_, i) => round(min + (i * (max - min)) / count));
  const share = (i: number): number => i / (SPREAD - 1);
  const at = (i: number): number => (scale === 'log' ? min * (max / min) ** share(i) : min + share(i) * (max - min));
  return [...new Set(Array.from({ length: SPREAD }, (_, i) => round(at(i))))];
}

/** The settings of the star, each once: as opened, each control that is not live at each stop, and all presets, live controls at rest. */
export function starOf(schema: ParamSchema, opening: Params, plan: EndsPlan, presets: readonly Params[]): Params[] {
  const rest = Object.fromEntries(
    Object.entries(schema)
      .filter(([, param]) => param.live && !param.training)
      .map(([name, param]) => [name, param.default]),
  );
  const arms = plan.controls
    .filter((name) => !schema[name]!.live)
    .flatMap((name) => stopsOf(schema[name]!).map((value) => ({ [name]: value })));
  const all = (plan.sizes ?? [{}]).flatMap((size) =>
    [{}, ...arms, ...presets].map((settings) => ({ ...opening, ...size, ...settings, ...rest }) as Params),
  );
  return [...new Map(all.map((params) => [JSON.stringify(params), params])).values()];
}

/** Every combination of the live controls' stops, those apart whose effect follows from a frame. */
export function liveStops(schema: ParamSchema, params: Params, plan: EndsPlan): Params[] {
  const follows = plan.follows?.(params) ?? [];
  const names = plan.controls.filter(
    (name) => schema[name]!.live && !schema[name]!.training && !follows.includes(name),
  );
  return names.reduce<Params[]>(
    (all, name) => all.flatMap((live) => stopsOf(schema[name]!).map((value) => ({ ...live, [name]: value }))),
    [{}],
  );
}

/** A frame with its numbers alone, to six digits: what a curve is drawn from. Lists and arrays are left out, but those named. */
export function numbersAlone(frame: unknown, keeps: readonly string[] = []): unknown {
  if (typeof frame === 'number') return Number.isFinite(frame) ? Number(frame.toPrecision(6)) : frame;
  if (typeof frame !== 'object' || frame === null) return frame;
  if (Array.isArray(frame) || ArrayBuffer.isView(frame)) return undefined;
  return Object.fromEntries(
    Object.entries(frame)
      .map(([name, value]) => [name, keeps.includes(name) ? value : numbersAlone(value, keeps)] as const)
      .filter(
        ([, value]) =>
          value !== undefined && !(typeof value === 'object' && value !== null && Object.keys(value).length === 0),
      ),
  );
}

/** A frame without the parts of these names, at any depth. */
export function without(frame: unknown, drops: readonly string[] = []): unknown {
  if (typeof frame !== 'object' || frame === null || Array.isArray(frame) || ArrayBuffer.isView(frame)) return frame;
  return Object.fromEntries(
    Object.entries(frame)
      .filter(([name]) => !drops.includes(name))
      .map(([name, value]) => [name, without(value, drops)]),
  );
}
