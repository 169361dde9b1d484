import strings from '../../../content/strings/en/files.yaml';
import type { LayerComparison } from '../../experiments/natural/files/compare-layers.ts';
import type { FigureActions, FigureState, OwnFiles } from '../../shell/figure-state.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { wordsOr } from '../../shell/strings.ts';
import { type StringTree, type Words, write } from '../../shell/words.ts';

/** The words of `twoFiles`: `strings: { …, files: fileStrings }` in a figure's definition. */
export const fileStrings = strings as StringTree;

const PLACES = ['first', 'second'] as const;

/**
 * Two files of weights of the reader's, to drop or to choose, and how alike their layers are: for a side view. The figure's
 * experiment answers a look with `compareFiles` (`universality` does); what comes of it is `state.files`.
 */
export function twoFiles({ files }: Pick<FigureState, 'files'>, words: Words, actions: FigureActions): ElementNode {
  const take = (list: FileList | null | undefined, place?: 0 | 1): void => {
    if (list && list.length > 0) actions.files([...list], place);
  };
  const drop = (event: Event): void => {
    event.preventDefault();
    take((event as DragEvent).dataTransfer?.files);
  };
  return h(
    'div',
    // Without it the browser would open the file in the page's place.
    { class: 'wcw-two-files', on: { dragover: (event) => event.preventDefault(), drop } },
    h('p', { class: 'wcw-note' }, words('files.say')),
    PLACES.map((name, i) => chooser(name, i as 0 | 1, files, words, take)),
    h('div', { role: 'status' }, files?.looking && h('p', { class: 'wcw-note' }, words('files.working'))),
    files?.error && h('p', { class: 'wcw-note', role: 'alert' }, errorIn(files.error, words)),
    files?.compared && found(files, files.compared, words),
    files && h('button', { type: 'button', on: { click: () => actions.files([]) } }, words('files.clear')),
  );
}

/** A field that is pressed, or reached by the tab key, and says which file it has. */
function chooser(
  name: (typeof PLACES)[number],
  place: 0 | 1,
  files: OwnFiles | undefined,
  words: Words,
  take: (list: FileList | null, place: 0 | 1) => void,
): ElementNode {
  const change = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    take(input.files, place);
    // So that the same file, changed meanwhile, can be chosen once more.
    input.value = '';
  };
  return h(
    'label',
    { class: 'wcw-file', key: name },
    h('span', null, words(`files.place.${name}`)),
    h('b', null, files?.names[place] ?? words('files.none')),
    h('input', { class: 'wcw-hidden', type: 'file', accept: '.safetensors', on: { change } }),
  );
}

function errorIn({ key, values }: NonNullable<OwnFiles['error']>, words: Words): string {
  const said = wordsOr(words, key, values, key);
  return values.file === undefined ? said : `${values.file}: ${said}`;
}

function found({ names }: OwnFiles, compared: NonNullable<OwnFiles['compared']>, words: Words): Child {
  const { rows, unequal, byOrder } = compared;
  const named = (which: (row: LayerComparison) => boolean): string =>
    rows
      .filter(which)
      .map(({ layer }) => layer)
      .join(', ');
  const apart = named(({ aligned }) => !aligned);
  const notes = [
    words('files.note.learned'),
    apart !== '' && words('files.note.apart', { layers: apart }),
    byOrder && words('files.note.order'),
    rows.some(({ variances }) => variances.some((variance) => variance?.from === 'bulk')) && words('files.note.bulk'),
    unequal.length > 0 && words('files.note.unequal', { layers: unequal.map(({ layer }) => layer).join(', ') }),
  ];
  const columns = ['layer', 'similarity', 'band', 'directions', 'aligned'] as const;
  const [first, second] = names as readonly [string, string];
  return [
    h(
      'table',
      { class: 'wcw-files-table' },
      h('caption', { class: 'wcw-hidden' }, words('files.caption', { first, second })),
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          columns.map((column) => h('th', { scope: 'col' }, words(`files.column.${column}`))),
        ),
      ),
      h(
        'tbody',
        null,
        rows.map((row) => rowOf(row, words)),
      ),
    ),
    notes.map((note) => note && h('p', { class: 'wcw-note' }, note)),
  ];
}

function rowOf(row: LayerComparison, words: Words): ElementNode {
  const { layer, similarity, band, directions } = row;
  return h(
    'tr',
    { key: layer },
    h('th', { scope: 'row' }, layer),
    h('td', null, similarity === null ? words('files.nothing') : write(similarity, '2', words.lang)),
    h('td', null, band ? words('files.band', { low: band[0], high: band[1] }) : '–'),
    h('td', null, directions.join(', ')),
    h('td', null, alignedBy(row, words)),
  );
}

function alignedBy({ alignment }: LayerComparison, words: Words): string {
  if (!alignment) return words('files.aligned.none');
  if (!alignment.turn) return words('files.aligned.same');
  if (alignment.pictures) return words(`files.pictures.${alignment.pictures}`);
  return words('files.aligned.inputs');
}
