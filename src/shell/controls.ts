import type { NumberParam } from '../experiments/params.ts';
import { applies, isShowing, type Param } from '../experiments/params.ts';
import { isComputable } from './absent.ts';
import { type ControlOptions, choiceControl } from './control-choice.ts';
import { fieldControl, sliderControl } from './control-number.ts';
import type { PartContext } from './figure.ts';
import { type Child, type ElementNode, h } from './html.ts';
import { paramLabel, paramValue } from './param-words.ts';
import { isBusy } from './state.ts';

/** The up to three controls in sight; the first is drawn biggest. */
export function primaryControls(context: PartContext): Child {
  const shown = shownParams(context).filter((name) => context.figure.primary.includes(name));
  shown.sort((a, b) => context.figure.primary.indexOf(a) - context.figure.primary.indexOf(b));
  if (shown.length === 0) return null;
  const { words } = context;
  return h(
    'div',
    { class: 'wcw-controls', role: 'group', 'aria-label': words('shell.controls.heading') },
    shown.map((name, index) => control(context, name, { big: index === 0, slider: sliderControl })),
  );
}

/** Presets and the controls that are not in sight, behind "more settings". */
export function moreSettings(context: PartContext): Child {
  const shown = shownParams(context).filter((name) => !context.figure.primary.includes(name) && name !== 'seed');
  const presets = context.state.hidden.has('preset') ? [] : Object.keys(context.figure.presets);
  if (shown.length + presets.length === 0) return null;
  return h(
    'details',
    { class: 'wcw-more', key: 'more' },
    h('summary', null, context.words('shell.more')),
    presets.length > 0 ? presetButtons(context, presets) : null,
    h(
      'div',
      { class: 'wcw-grid', role: 'group', 'aria-label': context.words('shell.more') },
      shown.map((name) => control(context, name, { withHelp: true, slider: sliderControl })),
    ),
    helps(context, shown),
  );
}

/** What the settings do, in one place: on a narrow screen it stands in for the sentence under each. */
function helps({ figure, words }: PartContext, names: readonly string[]): Child {
  const told = names.filter((name) => words.has(`${figure.name}.params.${name}.help`));
  if (told.length === 0) return null;
  return h(
    'details',
    { class: 'wcw-helps', key: 'helps' },
    h('summary', null, words('shell.helps')),
    h(
      'dl',
      null,
      told.map((name) => [
        h('dt', null, paramLabel(words, figure.name, name)),
        h('dd', null, words(`${figure.name}.params.${name}.help`)),
      ]),
    ),
  );
}

/** The seed with its button, for the run bar. */
export function seedControl(context: PartContext): Child {
  if (!shownParams(context).includes('seed') || context.figure.primary.includes('seed')) return null;
  return control(context, 'seed');
}

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

/** How a control looks: the one that makes the point is `big`; see `ControlOptions`. */
type Look = Partial<Pick<ControlOptions, 'big' | 'withHelp' | 'most'>> & {
  /** The slider of a number, as it is in this frame; without one it is typed in. */
  readonly slider?: (param: NumberParam, options: ControlOptions) => ElementNode;
};

/** The control of one parameter. */
export function control(context: PartContext, name: string, look: Look = {}): ElementNode {
  const own: Param = (context.figure.schema as Record<string, Param>)[name];
  const max: number | undefined = context.figure.most?.(context.state.params)[name];
  const param = max === undefined ? own : ({ ...own, max } as Param);
  const disabled = isShowing(param)
    ? !isComputable(context.figure.schema, context.state)
    : !param.live && isBusy(context.state);
  const { big = false, withHelp = false, most, slider } = look;
  const options: ControlOptions = { context, name, big, withHelp, most, disabled };
  if (param.kind === 'choice' || param.kind === 'switch') return choiceControl(param, options);
  const wide = param.kind === 'integer' && param.step === undefined && param.max - param.min > 1000;
  return wide || !slider ? fieldControl(param, options) : slider(param, options);
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
