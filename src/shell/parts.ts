import type { ShellActions } from './figure.ts';

const nothing = (): void => {};

/** What the figure's actions are before it lives: at build and in print. */
export const noActions: ShellActions = {
  set: nothing,
  openPanel: nothing,
  probe: nothing,
  files: nothing,
  look: async () => undefined,
  guess: nothing,
  draft: nothing,
  point: nothing,
  scrub: nothing,
  start: nothing,
  pause: nothing,
  resume: nothing,
  step: nothing,
  reset: nothing,
  retry: nothing,
  preset: nothing,
  sheet: nothing,
  menu: nothing,
};
