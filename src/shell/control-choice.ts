import type { ChoiceParam, SwitchParam } from '../experiments/params.ts';
import type { PartContext } from './figure.ts';
import { type Attributes, type ElementNode, h } from './html.ts';
import { paramLabel, paramValue, shortValue } from './param-words.ts';

export interface ControlOptions {
  readonly context: PartContext;
  readonly name: string;
  readonly big: boolean;
  readonly withHelp: boolean;
  /** Up to so many choices stand side by side, under their short names. */
  readonly most?: number;
  readonly disabled: boolean;
}

/** Up to this many choices stand side by side; more make a list that opens. */
const MOST_SEGMENTS = 4;
/** Of more choices in the control that makes the point, so many stand side by side, with a list of the others after them. */
const FIRST_SEGMENTS = 2;

/** A switch, a row of choices, a list of them, or, in the big control, the first of them in a row and a list of the others. */
export function choiceControl(param: ChoiceParam | SwitchParam, options: ControlOptions): ElementNode {
  if (param.kind === 'switch') return switchControl(options);
  const { most } = options;
  if (most !== undefined) {
    return param.values.length <= most ? segments(param, options, param.values.length) : list(param, options);
  }
  if (param.values.length <= MOST_SEGMENTS) return segments(param, options, param.values.length);
  return options.big ? segments(param, options, FIRST_SEGMENTS) : list(param, options);
}

/** The sentence under a control, and the id by which the control names it. */
export function help({ context, name, withHelp }: ControlOptions): {
  node: ElementNode | null;
  id: string | undefined;
} {
  const key = `${context.figure.name}.params.${name}.help`;
  if (!withHelp || !context.words.has(key)) return { node: null, id: undefined };
  const id = `${context.id}-${name}-help`;
  return { node: h('small', { class: 'wcw-help', id }, context.words(key)), id };
}

/** Attributes of the box around a control. */
export function box(
  kind: string,
  { name, big }: ControlOptions,
): { class: string[]; key: string; 'data-param': string } {
  return { class: ['wcw-control', `wcw-${kind}`, ...(big ? ['wcw-big'] : [])], key: name, 'data-param': name };
}

function switchControl(options: ControlOptions): ElementNode {
  const { context, name, disabled } = options;
  const on = context.state.params[name] === 'on';
  const { node, id } = help(options);
  const change = (event: Event): void =>
    context.actions.set({ [name]: (event.target as HTMLInputElement).checked ? 'on' : 'off' });
  return h(
    'div',
    box('switch', options),
    h(
      'label',
      null,
      h('input', { type: 'checkbox', role: 'switch', checked: on, disabled, 'aria-describedby': id, on: { change } }),
      h('span', null, paramLabel(context.words, context.figure.name, name)),
    ),
    node,
  );
}

function segments(param: ChoiceParam, options: ControlOptions, count: number): ElementNode {
  const { context, name, disabled } = options;
  const { node, id } = help(options);
  const change = (event: Event): void => context.actions.set({ [name]: (event.target as HTMLInputElement).value });
  return h(
    'fieldset',
    { ...box('segments', options), 'aria-describedby': id },
    h('legend', null, paramLabel(context.words, context.figure.name, name)),
    h(
      'div',
      null,
      param.values.slice(0, count).map((value) =>
        h(
          'label',
          { key: value },
          h('input', {
            type: 'radio',
            name: `${context.id}-${name}`,
            value,
            checked: context.state.params[name] === value,
            disabled,
            on: { change },
          }),
          h(
            'span',
            null,
            (options.most ? shortValue : paramValue)(context.words, context.figure.name, name, param, value),
          ),
        ),
      ),
      count < param.values.length ? others(param, options, param.values.slice(count)) : null,
    ),
    node,
  );
}

/** The choices that have no segment of their own, in a list at the end of the row; it is marked when one of them is chosen. */
function others(param: ChoiceParam, options: ControlOptions, values: readonly string[]): ElementNode {
  const { words, state } = options.context;
  const chosen = values.includes(String(state.params[options.name]));
  const other = h('option', { key: 'other', value: '', disabled: true, selected: !chosen }, words('shell.other'));
  const attributes = {
    class: ['wcw-others', chosen && 'wcw-chosen'],
    'aria-label': words('shell.other-of', { label: paramLabel(words, options.context.figure.name, options.name) }),
  };
  return select(param, options, values, attributes, other);
}

function list(param: ChoiceParam, options: ControlOptions): ElementNode {
  const { context, name } = options;
  const { node, id } = help(options);
  return h(
    'div',
    box('list', options),
    h(
      'label',
      null,
      h('span', null, paramLabel(context.words, context.figure.name, name)),
      select(param, options, param.values, { 'aria-describedby': id }),
    ),
    node,
  );
}

function select(
  param: ChoiceParam,
  { context, name, disabled }: ControlOptions,
  values: readonly string[],
  attributes: Attributes,
  first?: ElementNode,
): ElementNode {
  const chosen = String(context.state.params[name]);
  const change = (event: Event): void => context.actions.set({ [name]: (event.target as HTMLSelectElement).value });
  return h(
    'select',
    { ...attributes, value: values.includes(chosen) ? chosen : '', disabled, on: { change } },
    first,
    values.map((value) =>
      h(
        'option',
        { key: value, value, selected: value === chosen },
        paramValue(context.words, context.figure.name, name, param, value),
      ),
    ),
  );
}
