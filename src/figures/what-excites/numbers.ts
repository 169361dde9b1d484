import type { DataTable, FigureNumber } from '../../shell/figure.ts';
import type { Words } from '../../shell/words.ts';
import { type ExcitesState, favourites, onSet, searchOf, WAYS } from './state.ts';
import { nameOf, number } from './view.ts';

/** What the picture is made for, in a few words. */
export function aimOf({ params }: ExcitesState, words: Words): string {
  const { of, which, layer } = params;
  const name = of === 'class' ? nameOf(params, Math.min(which, 10) - 1, words) : '';
  return words(`what-excites.aim.${of}`, { name, which, layer });
}

/** What the picture excites by, and what the best of the photographs searched does. */
export function numbers(state: ExcitesState, words: Words): FigureNumber[] {
  const value = searchOf(state.params)?.values.at(-1);
  const [best] = state.params.of === 'channel' ? [] : favourites(state);
  const open = state.frame?.opened[0];
  const count = open ? onSet(state, open).searched : 0;
  return [
    { name: aimOf(state, words), value: value === undefined ? '–' : number(value, words) },
    {
      name: words(`what-excites.numbers.best.${state.params.allowed}`, { count }),
      value: best ? number(best.value, words) : '–',
    },
  ];
}

export function describe(state: ExcitesState, words: Words): string {
  const search = searchOf(state.params);
  const [best] = state.params.of === 'channel' ? [] : favourites(state);
  const value = search?.values.at(-1);
  if (value === undefined) return words('what-excites.title');
  const said = { aim: aimOf(state, words), value: number(value, words), step: search!.step };
  return best
    ? words('what-excites.words.beside', { ...said, best: number(best.value, words) })
    : words('what-excites.words.alone', said);
}

export function table(state: ExcitesState, words: Words): DataTable {
  const rows = WAYS.map((way) => {
    const search = searchOf({ ...state.params, way });
    return [words(`what-excites.params.way.values.${way}`), search?.step ?? 0, search?.values.at(-1) ?? Number.NaN];
  });
  const say = (key: string) => words(`what-excites.table.${key}`);
  return { caption: say('caption'), columns: ['way', 'steps', 'value'].map(say), rows };
}
