import type { Params } from '../engine/protocol.ts';
import type { Controller } from './controller.ts';
import type { ShellActions } from './figure.ts';

/** What a figure's markup calls, as calls of its controller; the menu is the element's own. */
export function actionsOf(
  controller: Controller,
  presets: Readonly<Record<string, Params>>,
): Omit<ShellActions, 'menu'> {
  return {
    set: (params) => controller.set(params),
    openPanel: (name) => controller.openPanel(name),
    probe: (pixels) => controller.probe(pixels),
    files: (chosen, place) => controller.files(chosen, place),
    look: (weights, params) => controller.look(weights, params),
    guess: (value) => controller.guess(value),
    draft: (value) => controller.draft(value),
    point: (pointed) => controller.point(pointed),
    sheet: (open) => controller.sheet(open),
    scrub: (position) => controller.scrub(position),
    start: () => controller.start(),
    pause: () => controller.pause(),
    resume: () => controller.resume(),
    step: () => controller.step(),
    reset: () => controller.reset(),
    retry: () => controller.retry(),
    preset: (name) => controller.preset(presets[name]),
  };
}
