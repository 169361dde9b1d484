import { figureNamed, readClassLine } from '../experiments/class-lines/read.ts';
import type { ParamSchema } from '../experiments/params.ts';
import { defaultParams } from '../experiments/parse-params.ts';
import type { ResultStore, StoredResult } from '../shell/storage.ts';
import { loadClassFigure } from './class/load-class-figure.ts';

/**
 * Counts the run that a line of results tells of, as an embedded figure hands it over, once, and returns what became of it.
 * Of a whole line only its figure can be missing: what is known of it did not come.
 */
export async function takeLine(
  text: string,
  store: ResultStore,
  base: URL,
): Promise<'now' | 'before' | 'missing' | 'unread'> {
  const name = figureNamed(text);
  const figure = name === undefined ? undefined : await loadClassFigure(base, name);
  const read = readClassLine(text, () => figure);
  if ('fault' in read) return read.fault.key === 'figure' ? 'missing' : 'unread';
  const { version, seed, settings, numbers } = read.result;
  const stored: StoredResult = {
    experiment: figure!.experiment,
    params: { ...defaultParams(figure!.schema as ParamSchema), ...settings, seed } as StoredResult['params'],
    measurements: numbers,
    backend: '',
    version,
    date: new Date().toISOString(),
  };
  const said = (result: StoredResult) => JSON.stringify({ ...result, date: '' });
  if (store.all().some((result) => said(result) === said(stored))) return 'before';
  store.add(stored);
  return 'now';
}
