import type { AnyFigure } from './figure.ts';
import type { FigureState } from './figure-state.ts';
import { isRecordedFor } from './recordings.ts';

type Values = Readonly<Record<string, string | number>>;

/** Until something recorded has come, what stands there is the nearest; what it measured is no result of these settings. */
export function standingPart(figure: AnyFigure, { source, before, frame, params }: FigureState): Partial<FigureState> {
  const loading = { status: 'loading', error: undefined } as const;
  if (source.kind === 'own' && before) {
    const stood = { frame: before.frame, history: before.history, position: before.history.length - 1 };
    return {
      ...loading,
      ...(!frame && stood),
      source: { kind: 'nearest', params: before.params as Values },
      result: undefined,
    };
  }
  if (source.kind !== 'recording' && source.kind !== 'end') return loading;
  const matches = isRecordedFor(figure.schema, source.params, params);
  return { ...loading, ...(!matches && { source: { ...source, kind: 'nearest' }, result: undefined }) };
}
