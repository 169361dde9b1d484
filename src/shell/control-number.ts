import type { NumberParam } from '../experiments/params.ts';
import { box, type ControlOptions, help } from './control-choice.ts';
import { fromSlider, fromText, newSeed, sliderEnds, toSlider } from './control-scale.ts';
import { type ElementNode, h } from './html.ts';
import { paramLabel, paramValue } from './param-words.ts';

/** A slider with its value in words; a logarithmic one moves by ratios. */
export function sliderControl(param: NumberParam, options: ControlOptions): ElementNode {
  const { context, name, disabled } = options;
  const { words, figure } = context;
  const value = Number(context.state.params[name]);
  const told = paramValue(words, figure.name, name, param, value);
  const log = param.scale === 'log';
  const [min, max] = sliderEnds(param);
  const { node, id } = help(options);
  const ends = `${figure.name}.params.${name}.ends`;
  const input = (event: Event): void =>
    context.actions.set({ [name]: fromSlider(param, Number((event.target as HTMLInputElement).value)) });
  return h(
    'div',
    box('slider', options),
    h(
      'label',
      null,
      h('span', null, paramLabel(words, figure.name, name)),
      ' ',
      h('output', { 'aria-hidden': 'true' }, told),
      h('input', {
        type: 'range',
        min,
        max,
        step: log ? 1 : (param.step ?? (param.kind === 'integer' ? 1 : 'any')),
        value: toSlider(param, value),
        // The output stands first in the label and would be what the label names.
        'aria-label': paramLabel(words, figure.name, name),
        'aria-valuetext': told,
        'aria-describedby': id,
        disabled,
        on: { input },
      }),
    ),
    words.has(`${ends}.from`)
      ? h(
          'div',
          { class: 'wcw-ends', 'aria-hidden': 'true' },
          h('span', null, words(`${ends}.from`)),
          h('span', null, words(`${ends}.to`)),
        )
      : null,
    node,
  );
}

/** A whole number typed in; the seed also has a button that draws a new one. */
export function fieldControl(param: NumberParam, options: ControlOptions): ElementNode {
  const { context, name, disabled } = options;
  const { words, figure, actions } = context;
  const value = String(context.state.params[name]);
  const { node, id } = help(options);
  const change = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const typed = fromText(param, field.value);
    if (typed !== null) actions.set({ [name]: typed });
    // What cannot be read, or is out of range, gives way to the value in use.
    field.value = String(typed ?? value);
  };
  return h(
    'div',
    box('field', options),
    h(
      'label',
      null,
      h('span', null, paramLabel(words, figure.name, name)),
      ' ',
      h('input', {
        type: 'text',
        inputmode: 'numeric',
        autocomplete: 'off',
        size: 10,
        value,
        'aria-describedby': id,
        disabled,
        on: { change },
      }),
    ),
    name === 'seed'
      ? h(
          'button',
          { type: 'button', class: 'wcw-quiet', disabled, on: { click: () => actions.set({ seed: newSeed() }) } },
          words('shell.seed.new'),
        )
      : null,
    node,
  );
}
