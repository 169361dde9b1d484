import { applies, isShowing, type Param } from '../../experiments/params.ts';
import type { AnyFigure, PartContext } from '../figure.ts';
import type { FigureState } from '../figure-state.ts';
import { type Child, type ElementNode, h } from '../html.ts';
import { shortValue } from '../param-words.ts';
import { recordedParams } from '../recordings.ts';
import { wordsOr } from '../strings.ts';
import type { Words } from '../words.ts';

type Values = Readonly<Record<string, string | number>>;

/** One line: what is shown, of which seed, data and passes; while it runs, how far it is and the time left. */
export function statusLine(context: PartContext, shown: FigureState): ElementNode {
  const { state, words } = context;
  const [what, ...rest] = whatIsShown(context, shown).filter(Boolean);
  const running = state.source.kind === 'own' && (state.status === 'running' || state.status === 'paused');
  const share = running && state.frame ? state.frame.step / state.frame.steps : 0;
  return h(
    'p',
    { class: 'wcw-status', key: 'status', 'data-part': 'status' },
    h('i', { style: `inline-size:${(100 * share).toFixed(1)}%` }),
    h('span', null, h('b', null, what), rest.map((part) => ` · ${part}`).join('')),
    h('output', { 'aria-live': 'off' }, atTheEnd(state, words)),
  );
}

function whatIsShown({ figure, state, words, otherPicture }: PartContext, shown: FigureState): string[] {
  const { status, source, position, history, frame, looking } = state;
  const say = (key: string, values = {}) => words(`shell.frame.${key}`, values);
  const at = (key: string, values = {}) => atWork(words, key, values);
  if (otherPicture !== undefined) return [words('shell.status.loading-recording')];
  if (looking) return [at('computing'), ...sizeOf(figure, words, paramsOf(shown))];
  if (source.kind === 'own' && status === 'error') return [at('stopped')];
  if (source.kind === 'own' && frame) {
    const doing = status === 'running' && frame.step === frame.steps ? 'measuring' : status;
    const step = status === 'done' ? [] : [at('step', { step: frame.step, steps: frame.steps })];
    if (status === 'done' && position < history.length - 1)
      return [at('moment', { epoch: frame.epoch, step: frame.step }), at('yours')];
    const less = status === 'done' ? lessThan(figure, words, state.params) : [];
    return [status === 'done' ? at('yours') : at(doing), ...sizeOf(figure, words, state.params), ...step, ...less];
  }
  if (source.kind === 'own') return [words('shell.status.loading'), ...grey(figure, words, shown)];
  if (source.kind === 'none') return [status === 'loading' ? words('shell.status.loading') : say('none')];
  if (source.kind === 'computed')
    return [words.has(`${figure.name}.status`) ? words(`${figure.name}.status`) : say('computed')];
  if (source.kind === 'nearest') return [say('none'), ...grey(figure, words, shown)];
  const moment = position < history.length - 1 && frame ? [at('moment', { epoch: frame.epoch, step: frame.step })] : [];
  const size = sizeOf(figure, words, source.params, moment.length > 0);
  return [...moment, state.looked ? at('from') : say('recorded'), ...size];
}

/** What the grey picture is of: the settings in which it differs, and its size. */
function grey(figure: AnyFigure, words: Words, { source, params }: FigureState): string[] {
  if (!('params' in source)) return [];
  const names = Object.entries(figure.schema as Record<string, Param>)
    .filter(([name, param]) => !isShowing(param) && !param.budget && name !== 'seed' && applies(source.params, param))
    .filter(([name]) => source.params[name] !== (params as Values)[name])
    .map(([name, param]) => shortValue(words, figure.name, name, param, source.params[name]!));
  const size = sizeOf(figure, words, source.params);
  return [words('shell.frame.grey', { what: [...names, ...(names.length > 1 ? [] : size)].join(', ') })];
}

/** `seed 2`, `60,000 MNIST × 5 epochs` (in brief without that word), as far as the figure's runs have them. */
function sizeOf(figure: AnyFigure, words: Words, params: Values, brief = true): string[] {
  const { seed, data, epochs } = params;
  const images = params['train-images'];
  const said = seed === undefined ? [] : [words('shell.frame.seed', { seed })];
  if (images === undefined || epochs === undefined) return said;
  const set = data === undefined ? '' : shortValue(words, figure.name, 'data', figure.schema.data, data);
  const size = brief
    ? words('shell.frame.size', { images, data: set, epochs })
    : words('shell.frame.sized', { images, data: set, count: epochs });
  return [...said, size];
}

/** The size that the figure's recorded run had, where one of these settings learns from less: the two do not compare. */
function lessThan(figure: AnyFigure, words: Words, params: Values): string[] {
  const [entry] = figure.recordings;
  const { 'train-images': images, epochs } = entry ? recordedParams(figure, entry) : ({} as Values);
  if (!(Number(params['train-images']) * Number(params.epochs) < Number(images) * Number(epochs))) return [];
  return [atWork(words, 'less', { images: images!, epochs: epochs! })];
}

/** What is said of a run alone: its words come with what runs it. */
const atWork = (words: Words, key: string, values: Values = {}): string => wordsOr(words, `at-work.${key}`, values, '');

const paramsOf = ({ source, params }: FigureState): Values => ('params' in source ? source.params : (params as Values));

function atTheEnd({ status, source, secondsLeft, notes, seconds = 1 }: FigureState, words: Words): Child {
  if (source.kind !== 'own') return null;
  const say = (key: string, values = {}) => atWork(words, key, values);
  if (status === 'running') {
    if (secondsLeft === undefined) return say('speed');
    if (secondsLeft >= 90) return say('left-minutes', { count: Math.round(secondsLeft / 60) });
    return say('left', { count: Math.max(1, Math.ceil(secondsLeft)) });
  }
  if (status !== 'done') return null;
  const kept = notes.find(({ key }) => isOfResult(key));
  const took = say('took', { count: Math.max(1, Math.round(seconds)) });
  return kept ? h('span', { title: wordsOr(words, kept.key, {}, '') }, `${took}, `, say(kept.key)) : took;
}

/** Whether a note says what became of a run's result: the line has room for it, so that nothing moves when it comes. */
export const isOfResult = (key: string): boolean => key.startsWith('storage.');
