import { applies, isShowing, type Param } from '../experiments/params.ts';
import { isComputable } from './absent.ts';
import { carryingSlider } from './control-carrying.ts';
import { type ControlOptions, choiceControl } from './control-choice.ts';
import { fieldControl } from './control-number.ts';
import type { PartContext } from './figure.ts';
import { type ElementNode, h } from './html.ts';
import { paramLabel, paramValue } from './param-words.ts';
import { isBusy } from './state.ts';

/** What the controls say, in words: stands where there are no controls (print, no JavaScript). */
export function valuesInWords({ figure, state, words, otherPicture }: PartContext): ElementNode {
  if (otherPicture) return h('p', { class: 'wcw-values' }, otherPicture);
  const told = Object.entries(figure.schema as Record<string, Param>).filter(
    ([name, param]) =>
      applies(state.params, param) && (figure.primary.includes(name) || state.params[name] !== param.default),
  );
  const items = told.map(([name, param]) =>
    words('shell.values.item', {
      label: paramLabel(words, figure.name, name),
      value: paramValue(words, figure.name, name, param, state.params[name] as string | number),
    }),
  );
  return h('p', { class: 'wcw-values' }, words('shell.values.heading'), ' ', items.join(' · '));
}

/** The parameters that have a control now: they matter with the others' values, and are not left out. */
export function shownParams({ figure, state }: PartContext): string[] {
  const schema = figure.schema as Record<string, Param>;
  return Object.keys(schema).filter(
    (name) => !schema[name].byHand && !state.hidden.has(name) && applies(state.params, schema[name]),
  );
}

/** The control of one parameter. */
export function control(
  context: PartContext,
  name: string,
  look: Pick<ControlOptions, 'most'> & Partial<Pick<ControlOptions, 'withHelp'>>,
): ElementNode {
  const own: Param = (context.figure.schema as Record<string, Param>)[name];
  const max: number | undefined = context.figure.most?.(context.state.params)[name];
  const param = max === undefined ? own : ({ ...own, max } as Param);
  const disabled = isShowing(param)
    ? !isComputable(context.figure.schema, context.state)
    : !param.live && isBusy(context.state);
  const options: ControlOptions = { context, name, withHelp: false, ...look, disabled };
  if (param.kind === 'choice' || param.kind === 'switch') return choiceControl(param, options);
  const wide = param.kind === 'integer' && param.step === undefined && param.max - param.min > 1000;
  return wide ? fieldControl(param, options) : carryingSlider(param, options);
}

/** The named settings, each with its question. */
export function presetButtons(context: PartContext, presets: readonly string[]): ElementNode {
  const { figure, words, actions } = context;
  return h(
    'ul',
    { class: 'wcw-presets', 'aria-label': words('shell.presets.heading') },
    presets.map((name) =>
      h(
        'li',
        { key: name },
        h(
          'button',
          {
            type: 'button',
            'data-preset': name,
            disabled: isBusy(context.state),
            on: { click: () => actions.preset(name) },
          },
          words(`${figure.name}.presets.${name}.label`),
        ),
        ' ',
        h('span', null, words(`${figure.name}.presets.${name}.question`)),
      ),
    ),
  );
}
