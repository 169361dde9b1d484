import type { FigureState } from './figure-state.ts';

/**
 * What stays behind of the picture on the stage when other settings or a run of the reader's own take its place: no run
 * that has only begun.
 */
export function beforePart({ source, frame, history, params }: FigureState): Pick<FigureState, 'before'> {
  if (!frame || history.length === 0 || source.kind === 'none') return {};
  const madeWith = 'params' in source ? { ...params, ...source.params } : params;
  return { before: { kind: source.kind, params: madeWith, frame: history.at(-1)!, history } };
}
