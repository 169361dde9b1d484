import type { AnyFigure } from './figure.ts';
import type { FrameBase } from './figure-state.ts';

type Values = Readonly<Record<string, string | number>>;

/** The parameters as the engine gets them: those whose effect follows from a frame stand at their defaults. */
export function settledParams(figure: AnyFigure, params: Values): Values {
  const names: readonly string[] = figure.live?.by(params) ?? [];
  return names.length > 0
    ? { ...params, ...Object.fromEntries(names.map((name) => [name, figure.schema[name].default])) }
    : params;
}

/** A measured frame as the live parameters show it. */
export const answered = (figure: AnyFigure, frame: FrameBase, params: Values): FrameBase =>
  figure.live?.frame(frame, params) ?? frame;
