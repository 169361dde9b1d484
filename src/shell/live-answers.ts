import { isShowing, type ParamSchema } from '../experiments/params.ts';
import type { AnyFigure } from './figure.ts';
import type { FigureState, FrameBase } from './figure-state.ts';

type Values = Readonly<Record<string, string | number>>;

/** Names of the parameters whose effect follows from a frame, as the others stand. */
function following(figure: AnyFigure, params: Values): readonly string[] {
  if (figure.live) return figure.live.by(params);
  if (!figure.selfContained) return [];
  const schema: ParamSchema = figure.schema;
  return Object.keys(schema).filter((name) => isShowing(schema[name]!));
}

/** The parameters as the engine gets them: those whose effect follows from a frame stand at their defaults. */
export function settledParams(figure: AnyFigure, params: Values): Values {
  const names = following(figure, params);
  return names.length > 0
    ? { ...params, ...Object.fromEntries(names.map((name) => [name, figure.schema[name].default])) }
    : params;
}

/** The parameters whose controls want a network: moved, they may start the engine. */
export function networkParams(figure: AnyFigure, { params }: Pick<FigureState, 'params'>): ParamSchema {
  if (figure.selfContained) return {};
  const follow = following(figure, params);
  return Object.fromEntries(Object.entries(figure.schema as ParamSchema).filter(([name]) => !follow.includes(name)));
}

/** A measured frame as the live parameters show it. */
export const answered = (figure: AnyFigure, frame: FrameBase, params: Values): FrameBase =>
  figure.live?.frame(frame, params) ?? frame;

/**
 * The parameters under which a frame measured with others may stand: live ones whose effect follows from it as they are, the
 * other live ones as it was measured.
 */
export function paramsShownOf(figure: AnyFigure, measuredWith: Values, params: Values): Values {
  const measured = Object.keys(figure.schema).filter((name) => isShowing(figure.schema[name]));
  const still = { ...params, ...pick(measuredWith, measured) };
  return { ...still, ...pick(params, following(figure, still)) };
}

const pick = (values: Values, names: readonly string[]): Values =>
  Object.fromEntries(names.filter((name) => name in values).map((name) => [name, values[name]!]));
