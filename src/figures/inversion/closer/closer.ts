import type { FigureActions } from '../../../shell/figure.ts';
import { type Child, type ElementNode, h } from '../../../shell/html.ts';
import type { Words } from '../../../shell/words.ts';
import { type InversionState, type Panel, panels } from '../state.ts';
import { anchorsPanel } from './anchors.ts';
import { confusionPanel } from './confusion.ts';
import { drawPanel } from './draw.ts';
import { responsesPanel } from './responses.ts';

const content = { anchors: anchorsPanel, responses: responsesPanel, confusion: confusionPanel, draw: drawPanel };

/** Drawn into the page at build, so that they can be read without JavaScript. */
const STILL: readonly Panel[] = ['anchors', 'confusion'];

/** "Look closer": disclosures of which one is open at a time. */
export function lookCloser(state: InversionState, words: Words, actions: FigureActions): ElementNode {
  return h(
    'section',
    { class: 'inv-closer' },
    h('p', { class: 'inv-heading' }, words('inversion.closer.heading')),
    panels.map((name) => panel(name, state, words, actions)),
  );
}

function panel(name: Panel, state: InversionState, words: Words, actions: FigureActions): Child {
  const open = state.panel === name;
  const drawn = open || (state.status === 'still' && STILL.includes(name));
  return h(
    'details',
    { key: name, class: 'inv-panel', 'data-panel': name, open },
    h('summary', null, words(`inversion.closer.${name}`)),
    drawn ? content[name](state, words, actions) : null,
  );
}
