import type { LineFault } from '../../experiments/class-lines/read.ts';
import type { ClassText } from '../../experiments/class-lines/text.ts';
import type { Param } from '../../experiments/params.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { paramLabel, paramValue } from '../../shell/param-words.ts';
import { createWords, type Words } from '../../shell/words.ts';
import type { ClassFigure } from './class-figure.ts';
import { type Comparison, comparisonsOf, printed } from './comparison.ts';
import { type ClassGroup, groupsOf, trainingOf } from './groups.ts';
import { measureWords } from './measure-words.ts';
import type { ClassActions, ClassState } from './state.ts';
import { classStrip } from './strip.ts';

/** More than these stand behind a disclosure. */
const IN_SIGHT = 4;

/** All that is said and drawn of the lines. */
export function classView({ read, figures, missing, answer }: ClassState, words: Words, actions: ClassActions): Child {
  if (missing !== undefined) return h('p', { class: 'class-fault' }, words('class.paste.missing', { figure: missing }));
  if (!read) return null;
  const groups = groupsOf(
    read.results.map(({ result }) => result),
    figures,
  );
  const count = read.results.length;
  return [
    h(
      'p',
      { key: 'count', class: 'class-count' },
      count > 0 ? words('class.read.results', { count }) : words('class.read.none'),
    ),
    unread(read, figures, words),
    groups.length > 1 ? h('p', { key: 'several' }, severalWords(groups, words)) : null,
    groups.map((group) => groupView(group, words)),
    count > 0 ? takeAway(answer, words, actions) : null,
  ];
}

/** Why the lines stand in several groups: they are of several figures, have several settings, or both. */
function severalWords(groups: readonly ClassGroup[], words: Words): string {
  const figures = new Set(groups.map(({ figure }) => figure.name)).size;
  const key = figures === 1 ? 'settingsOnly' : figures === groups.length ? 'figuresOnly' : 'both';
  return words(`class.group.${key}`, { figures, count: groups.length });
}

/** Lines that count for nothing, each with its number and why; lines with the same fault in one. */
function unread({ faults, doubles }: ClassText, figures: ClassState['figures'], words: Words): Child {
  const why = new Map<string, number[]>();
  for (const { line, fault } of faults) {
    const said = faultWords(fault, figures, words);
    why.set(said, [...(why.get(said) ?? []), line]);
  }
  const lineWords = (lines: readonly number[], what: string) =>
    words(lines.length > 1 ? 'class.read.lines' : 'class.read.line', {
      line: lines[0]!,
      lines: lines.join(', '),
      what,
    });
  return [
    faults.length > 0 &&
      h(
        'div',
        { key: 'faults', class: 'class-fault' },
        h('p', null, words('class.read.unread', { count: faults.length })),
        h(
          'ul',
          null,
          [...why].map(([said, lines]) => h('li', null, lineWords(lines, said))),
        ),
      ),
    doubles.length > 0 &&
      h(
        'div',
        { key: 'doubles', class: 'class-fault' },
        h('p', null, words('class.read.doubles')),
        h(
          'ul',
          null,
          doubles.map(({ line, same, of, seed }) =>
            h(
              'li',
              null,
              lineWords([line], words(`class.read.${same ? 'same' : 'different'}`, { of, seed: String(seed) })),
            ),
          ),
        ),
      ),
  ];
}

function faultWords({ key, values }: LineFault, figures: ClassState['figures'], words: Words): string {
  if (key !== 'range') return words(`class.faults.${key}`, values);
  const figure = figures.get(`${values.figure}`);
  const name = figure && measureWords(figure, `${values.name}`, words);
  return words('class.faults.range', { ...values, name: name ?? values.name! });
}

function groupView(group: ClassGroup, words: Words): ElementNode {
  const { figure, results, version, ours, otherSize } = group;
  const compared = comparisonsOf(group, words);
  const settings = settingWords(group, words);
  const sized = ours && sizeWords(group, words);
  const [first, rest] = [compared.slice(0, IN_SIGHT), compared.slice(IN_SIGHT)];
  return h(
    'section',
    { key: group.key, class: 'class-group', 'aria-label': `${figure.title}: ${settings}` },
    h('h3', null, figure.title),
    h(
      'p',
      { class: 'note' },
      [
        settings,
        words('class.group.students', { count: results.length }),
        words('class.group.version', { version }),
      ].join(' · '),
    ),
    h('p', { class: 'class-training' }, trainingWords(group, words)),
    ours
      ? otherSize && sized && h('p', { class: 'note' }, words('class.group.sized', { settings: sized }))
      : h('p', { class: 'note' }, words('class.group.none')),
    first.map((one) => comparisonView(group, one, words)),
    rest.length > 0 &&
      h(
        'details',
        { key: 'more' },
        h('summary', null, words('class.group.more', { count: rest.length })),
        rest.map((one) => comparisonView(group, one, words)),
      ),
  );
}

function comparisonView(group: ClassGroup, compared: Comparison, words: Words): ElementNode {
  const said = sentences(group, compared, words);
  return h(
    'div',
    { key: compared.measure, class: 'class-measure' },
    h('h4', null, compared.what),
    classStrip(compared, said.join(' '), words),
    h(
      'ul',
      null,
      said.map((one) => h('li', null, one)),
    ),
  );
}

/** n, mean and spread of the class, ours, and what was published; and ours of its sizes, where the class's are others. */
function sentences(group: ClassGroup, compared: Comparison, words: Words): string[] {
  const { unit, class: own, ours, published, besidePublished: beside } = compared;
  const write = (value: number) => printed(unit, value, words.lang);
  const of = ({ n, mean, sd, values }: typeof own) => ({
    n,
    count: n,
    mean: write(mean),
    sd: write(sd),
    least: write(Math.min(...values)),
    most: write(Math.max(...values)),
  });
  return [
    words(`class.says.${own.n === 1 ? 'one' : own.sd > 0 ? 'many' : 'manySame'}`, of(own)),
    ours ? words(`class.says.${ours.n === 1 ? 'oursOne' : ours.sd > 0 ? 'ours' : 'oursSame'}`, of(ours)) : '',
    published ? words('class.says.published', { value: write(published.value), by: published.by }) : '',
    beside
      ? words(`class.says.beside.${beside.more ? 'more' : 'other'}`, {
          ...of(beside),
          training: amountWords(group, beside.params, words),
          class: amountWords(group, group.settings, words),
        })
      : '',
  ].filter(Boolean);
}

/** The words of a figure's parameters, under its name. */
const paramWords = ({ name, params }: ClassFigure, { lang }: Words): Words => createWords({ [name]: { params } }, lang);

function settingWords({ figure, settings }: ClassGroup, words: Words): string {
  return inWords(figure, Object.entries(settings), words) || words('class.group.defaults');
}

/** How much the class trained, and we. */
function trainingWords(group: ClassGroup, words: Words): string {
  const { ours, settings } = group;
  const amount = amountWords(group, settings, words);
  const own = ours && amountWords(group, ours.sized, words);
  if (!amount) return '';
  if (!own) return words('class.training.class', { amount });
  return own === amount ? words('class.training.same', { amount }) : words('class.training.other', { amount, own });
}

/** How much a run with these parameters trained: `10,000 digits × 3 epochs`. */
function amountWords({ figure }: ClassGroup, params: ClassGroup['settings'], words: Words): string {
  const own = paramWords(figure, words);
  return trainingOf(figure, params)
    .map(([name, value]) => paramValue(own, figure.name, name, figure.schema[name] as Param, value))
    .join(' × ');
}

/** The settings of ours that a run of the class has otherwise, but for how much was trained. */
function sizeWords({ figure, settings, ours }: ClassGroup, words: Words): string {
  const training = trainingOf(figure, settings).map(([name]) => name);
  const entries = Object.entries(ours!.sized).filter(([name]) => !training.includes(name));
  const other = entries.filter(([name, value]) => (settings[name] ?? figure.schema[name]!.default) !== value);
  return inWords(figure, other, words);
}

function inWords(figure: ClassFigure, settings: readonly (readonly [string, string | number])[], words: Words): string {
  const own = paramWords(figure, words);
  return settings
    .map(([name, value]) =>
      words('class.group.setting', {
        label: paramLabel(own, figure.name, name),
        value: paramValue(own, figure.name, name, figure.schema[name] as Param, value),
      }),
    )
    .join(', ');
}

function takeAway(answer: ClassState['answer'], words: Words, actions: ClassActions): ElementNode {
  const button = (key: string, act: () => void) =>
    h('button', { type: 'button', 'data-take': key, on: { click: act } }, words(`class.take.${key}`));
  return h(
    'section',
    { key: 'take', class: 'class-take', 'aria-label': words('class.take.heading') },
    h('h3', null, words('class.take.heading')),
    h(
      'p',
      { class: 'buttons' },
      button('csv', actions.copyTable),
      button('file', actions.saveTable),
      button('link', actions.copyLink),
      button('print', actions.print),
    ),
    h('p', { role: 'status' }, answer ? words(`class.take.${answer.key}`) : null),
    answer?.text === undefined
      ? null
      : h('textarea', { readonly: true, rows: 4, 'aria-label': words('class.take.denied'), value: answer.text }),
    h('p', { class: 'note' }, words('class.take.note')),
  );
}
