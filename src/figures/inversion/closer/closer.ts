import type { FigureActions } from '../../../shell/figure.ts';
import { type Child, type ElementNode, h } from '../../../shell/html.ts';
import type { Words } from '../../../shell/words.ts';
import { panelsPart } from '../panels.ts';
import type { ConditionRow } from '../reproduction.ts';
import { type InversionState, type Panel, panels } from '../state.ts';
import { anchorsPanel } from './anchors.ts';
import { confusionPanel } from './confusion.ts';
import { responsesPanel } from './responses.ts';

/** Drawn into the page at build, so that they can be read without JavaScript. */
const STILL: readonly Panel[] = ['anchors', 'confusion'];

/** "Look closer": disclosures of which one is open at a time. */
export function lookCloser(
  state: InversionState,
  words: Words,
  actions: FigureActions,
  reproduction: readonly ConditionRow[],
): ElementNode {
  return h(
    'section',
    { class: 'inv-closer' },
    h('p', { class: 'inv-heading' }, words('inversion.closer.heading')),
    panels.map((name) => {
      const open = state.panel === name;
      const drawn = open || (state.status === 'still' && STILL.includes(name));
      return h(
        'details',
        { key: name, class: 'inv-panel', 'data-panel': name, open },
        h('summary', null, words(`inversion.closer.${name}`)),
        drawn ? content(name, state, words, actions, reproduction) : null,
      );
    }),
  );
}

function content(
  name: Panel,
  state: InversionState,
  words: Words,
  actions: FigureActions,
  reproduction: readonly ConditionRow[],
): Child {
  if (name === 'anchors') return anchorsPanel(state, words);
  if (name === 'responses') return responsesPanel(state, words, actions);
  if (name === 'confusion') return confusionPanel(state, words);
  const part = panelsPart();
  if (!part || part === 'missing') return h('p', { class: 'inv-note' }, words(`inversion.closer.${part ?? 'coming'}`));
  if (name === 'photo') return part.photoPanel(state, words);
  if (name === 'draw') return part.drawPanel(state, words, actions);
  return part.conditionsPanel(state, words, actions, reproduction);
}
