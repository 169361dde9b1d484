import type { NumberParam } from '../experiments/params.ts';
import { box, type ControlOptions, help } from './control-choice.ts';
import { fromSlider, sliderEnds, toSlider } from './control-scale.ts';
import { type ElementNode, h } from './html.ts';
import { paramLabel, paramValue } from './param-words.ts';

/** A slider that carries its value, so that the eye stays where the hand is. */
export function carryingSlider(param: NumberParam, options: ControlOptions): ElementNode {
  const { context, name, disabled } = options;
  const { words, figure, actions } = context;
  const value = Number(context.state.params[name]);
  const told = paramValue(words, figure.name, name, param, value);
  const [min, max] = sliderEnds(param);
  const place = toSlider(param, value);
  const { node, id } = help(options);
  const label = paramLabel(words, figure.name, name);
  const input = (event: Event): void =>
    actions.set({ [name]: fromSlider(param, Number((event.target as HTMLInputElement).value)) });
  return h(
    'div',
    box('carrying', options),
    h(
      'label',
      null,
      h('span', null, label),
      h(
        'span',
        { class: 'wcw-carried', style: `--at:${((100 * (place - min)) / (max - min)).toFixed(2)}%` },
        h('i', null),
        h('input', {
          type: 'range',
          min,
          max,
          step: param.scale === 'log' ? 1 : (param.step ?? (param.kind === 'integer' ? 1 : 'any')),
          value: place,
          // The value stands in the label too and would be what the label names.
          'aria-label': label,
          'aria-valuetext': told,
          'aria-describedby': id,
          disabled,
          on: { input },
        }),
        h('output', { 'aria-hidden': 'true' }, told),
      ),
    ),
    node,
  );
}
