import type { FigureActions } from '../../shell/figure-state.ts';
import { connectSphere } from './drag-sphere.ts';
import { connectWindow } from './drag-window.ts';
import type { SphereState } from './state.ts';

/**
 * Behaviour that a pure view cannot have: points, sphere and window are moved by pointer, touch and arrow keys. The window
 * lies in a view beside the stage.
 */
export function connect(stage: HTMLElement, actions: FigureActions, now: () => SphereState): () => void {
  const ends = [connectSphere(stage, actions, now), connectWindow(stage.parentElement!, actions, now)];
  return () => {
    for (const end of ends) end();
  };
}
