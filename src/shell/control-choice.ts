import type { ChoiceParam, SwitchParam } from '../experiments/params.ts';
import type { PartContext } from './figure.ts';
import { type Attributes, type ElementNode, h } from './html.ts';
import { paramLabel, paramValue, shortValue } from './param-words.ts';

export interface ControlOptions {
  readonly context: PartContext;
  readonly name: string;
  readonly withHelp: boolean;
  /** Up to so many choices stand side by side, under their short names; more make a list that opens. */
  readonly most: number;
  readonly disabled: boolean;
}

/** A switch, a row of choices, or a list of them. */
export function choiceControl(param: ChoiceParam | SwitchParam, options: ControlOptions): ElementNode {
  if (param.kind === 'switch') return switchControl(options);
  return param.values.length <= options.most ? segments(param, options) : list(param, options);
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
export function box(kind: string, { name }: ControlOptions): { class: string; key: string; 'data-param': string } {
  return { class: `wcw-control wcw-${kind}`, key: name, 'data-param': name };
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

function segments(param: ChoiceParam, options: ControlOptions): ElementNode {
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
      param.values.map((value) =>
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
          h('span', null, shortValue(context.words, context.figure.name, name, param, value)),
        ),
      ),
    ),
    node,
  );
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
): ElementNode {
  const chosen = String(context.state.params[name]);
  const change = (event: Event): void => context.actions.set({ [name]: (event.target as HTMLSelectElement).value });
  return h(
    'select',
    { ...attributes, value: values.includes(chosen) ? chosen : '', disabled, on: { change } },
    values.map((value) =>
      h(
        'option',
        { key: value, value, selected: value === chosen },
        paramValue(context.words, context.figure.name, name, param, value),
      ),
    ),
  );
}
