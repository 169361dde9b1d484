import type { LinedFigure } from '../experiments/class-lines/line.ts';
import type { ParamSchema } from '../experiments/params.ts';
import type { AnyFigure, Measure } from './figure.ts';

/** What a line of results needs to know of a figure. How fast it trained is no result. */
export function linedFigure({ name, schema, measures }: AnyFigure): LinedFigure {
  const measured = (measures as readonly Measure[]).filter((measure) => measure.name !== 'imagesPerSecond');
  return { name, schema: schema as ParamSchema, measured };
}
