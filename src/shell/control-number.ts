import type { NumberParam } from '../experiments/params.ts';
import { box, type ControlOptions, help } from './control-choice.ts';
import { fromText, newSeed } from './control-scale.ts';
import { type ElementNode, h } from './html.ts';
import { paramLabel } from './param-words.ts';

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
