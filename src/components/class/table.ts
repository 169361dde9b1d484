import type { ClassText } from '../../experiments/class-lines/text.ts';
import type { DataTable } from '../../shell/figure.ts';
import type { Words } from '../../shell/words.ts';

/** All results as one table: a row a run, a column a setting that any of them has, a column a number. */
export function classTable({ results }: ClassText, words: Words): DataTable {
  const settings = [...new Set(results.flatMap(({ result }) => Object.keys(result.settings)))];
  const numbers = [...new Set(results.flatMap(({ result }) => Object.keys(result.numbers)))];
  return {
    caption: words('class.title'),
    columns: [
      ...['line', 'figure', 'version', 'seed'].map((name) => words(`class.table.${name}`)),
      ...settings,
      ...numbers,
    ],
    rows: results.map(({ line, result }) => [
      line,
      result.figure,
      result.version,
      result.seed,
      ...settings.map((name) => result.settings[name] ?? ''),
      ...numbers.map((name) => result.numbers[name] ?? Number.NaN),
    ]),
  };
}
