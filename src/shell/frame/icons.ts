import { type ElementNode, h } from '../html.ts';

const PATHS = {
  play: 'M0 0l11 6-11 6z',
  pause: 'M0 0h4v12H0zM7 0h4v12H7z',
} as const;
const STROKES = {
  step: 'M5 4l7 6-7 6zM15 4v12',
  settings: 'M2 6h9M15 6h3M2 14h3M9 14h9M11 6a2 2 0 104 0a2 2 0 10-4 0M5 14a2 2 0 104 0a2 2 0 10-4 0',
  close: 'M5 5l10 10M15 5L5 15',
} as const;

/** A filled sign on the run button. */
export const sign = (name: keyof typeof PATHS): ElementNode =>
  h('svg', { class: 'wcw-sign', viewBox: '0 0 11 12', 'aria-hidden': 'true' }, h('path', { d: PATHS[name] }));

/** A drawn sign on a square button. */
export const icon = (name: keyof typeof STROKES): ElementNode =>
  h('svg', { class: 'wcw-icon', viewBox: '0 0 20 20', 'aria-hidden': 'true' }, h('path', { d: STROKES[name] }));
