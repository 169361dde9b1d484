import { type ElementNode, h } from '../../shell/html.ts';
import { type Activation, activations } from './networks.ts';
import type { HeroActions, HeroState } from './state.ts';
import { heroWords as words } from './words.ts';

/** The switch that makes the point, and the choice of the rectifier. */
export function controls(state: HeroState, actions?: HeroActions): ElementNode {
  const flip = (event: Event) => actions?.flip((event.target as HTMLInputElement).checked);
  return h(
    'div',
    { class: 'hero-controls' },
    h(
      'label',
      { class: 'hero-switch' },
      h('input', {
        type: 'checkbox',
        role: 'switch',
        checked: state.flipped,
        disabled: !state.live,
        on: { change: flip },
      }),
      h('span', null, words('hero.flip')),
    ),
    h(
      'fieldset',
      { class: 'hero-rectifiers' },
      h('legend', { class: 'unseen' }, words('hero.rectifier')),
      h('p', { id: 'hero-means' }, words(`hero.rectifiers.${state.activation}.means`)),
      activations.map((activation) => radio(state, activation, actions)),
    ),
  );
}

function radio({ live, activation }: HeroState, value: Activation, actions?: HeroActions): ElementNode {
  const spoken = `hero.rectifiers.${value}.spoken`;
  return h(
    'label',
    null,
    h('input', {
      type: 'radio',
      name: 'hero-rectifier',
      value,
      checked: value === activation,
      disabled: !live,
      'aria-label': words.has(spoken) ? words(spoken) : undefined,
      'aria-describedby': 'hero-means',
      on: { change: () => actions?.rectify(value) },
    }),
    h('span', null, words(`hero.rectifiers.${value}.name`)),
  );
}
