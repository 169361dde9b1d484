import type { AnyFigure } from '../../shell/figure.ts';
import { readState } from '../../shell/link-state.ts';
import { loadStatistics } from '../../shell/load-recording.ts';
import { write } from '../../shell/words.ts';
import { buildAssets } from '../build-assets.ts';
import { measureOf } from '../measure-of.ts';
import { measureUnit, reproduced } from '../reproduction.ts';
import { medianWords, spreadWords } from '../spread-words.ts';
import { words } from '../words.ts';
import { arithmetic } from './arithmetic.ts';
import { entriesOf } from './entries.ts';
import type { Exercise, TeachingValue } from './schema.ts';

/**
 * A number of an answer in words: as the text prints what was reproduced; as the figure computes it in `state`; or a sum.
 * Rejects where there is no such number.
 */
export async function valueWords(figure: AnyFigure, value: TeachingValue, state: Exercise['state']): Promise<string> {
  if (value.condition !== undefined) return reproducedWords(figure.experiment, value);
  if (value.arithmetic !== undefined) return numberWords(arithmetic(value.arithmetic), value);
  const number = measureOf(await frameOf(figure, value.at ?? state), value.frame!);
  if (number === undefined) throw new Error(`the figure's frame has no number "${value.frame}"`);
  return numberWords(number, value);
}

function reproducedWords(
  own: string,
  { experiment = own, condition, measure, median, decimals }: TeachingValue,
): string {
  const unit = measureUnit(experiment, measure!);
  const summary = reproduced(experiment, condition!, measure!);
  if (!summary) throw new Error(`nobody has reproduced "${experiment}/${condition}"`);
  if (median) return medianWords('site.labels.median', unit, summary.values);
  if (decimals === undefined || unit === 'fraction') return spreadWords('site.labels.reproduced', unit, summary);
  const [mean, sd] = [summary.mean, summary.sd].map((number) => write(number, String(decimals), words.lang));
  return words(`site.labels.reproduced.${summary.sd > 0 ? 'manyNumber' : 'oneNumber'}`, { mean: mean!, sd: sd! });
}

function numberWords(number: number, { percent, decimals }: TeachingValue): string {
  const places = decimals === undefined ? '' : String(decimals);
  return write(number, percent ? `%${places || 0}` : places || undefined, words.lang);
}

/** The frame that a figure which trains nothing shows with these settings. */
async function frameOf(figure: AnyFigure, settings: Exercise['state']): Promise<unknown> {
  if (!figure.compute) throw new Error(`"${figure.name}" trains: take its numbers from a reproduction`);
  const statistics = figure.statistics && (await loadStatistics(figure.statistics, buildAssets));
  return figure.compute(readState(figure, entriesOf(settings)).params, statistics);
}

/** A text with its values in their places. Rejects with what is wrong with which value. */
export async function filledText(figure: AnyFigure, text: string, { state, values = {} }: Filled): Promise<string> {
  const said = new Map<string, string>();
  for (const [name, value] of Object.entries(values)) {
    said.set(
      name,
      await valueWords(figure, value, state).catch((error: Error) => {
        throw new Error(`content/teaching/en/${figure.name}.yaml: {${name}}: ${error.message}`);
      }),
    );
  }
  return text.replace(/\{(\w+)\}/g, (_, name: string) => said.get(name)!);
}

interface Filled {
  readonly state?: Exercise['state'] | undefined;
  readonly values?: Exercise['values'] | undefined;
}
