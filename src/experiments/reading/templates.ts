import { inputGradient } from '../../nets/input-gradient.ts';
import { CLASSES } from '../../nets/lenet.ts';
import type { Network } from '../../nets/network.ts';
import { SCORES, SIDE } from './network.ts';

const PIXELS = SIDE * SIDE;

/**
 * The part of a network's gradients, of ten scores by the pixels, that is the same for all of `count` digits (their mean),
 * class by class, less the mean over the classes; and its share of all their energy, freed of what `count` chance gradients
 * would share. The softmax does not change when one picture is added to all ten, so that is taken off.
 */
export async function templatesOf(
  network: Network,
  digits: Float32Array,
  breathe: () => Promise<void>,
): Promise<{ readonly templates: Float32Array; readonly same: number }> {
  const count = digits.length / PIXELS;
  const gradients: Float32Array[] = [];
  for (let channel = 0; channel < CLASSES; channel++) {
    gradients.push((await inputGradient(network, digits, { at: SCORES, channel })).gradient);
    await breathe();
  }
  for (let i = 0; i < count * PIXELS; i++) {
    const mean = gradients.reduce((sum, gradient) => sum + gradient[i]!, 0) / CLASSES;
    for (const gradient of gradients) gradient[i]! -= mean;
  }
  const templates = new Float32Array(CLASSES * PIXELS);
  for (const [c, gradient] of gradients.entries())
    for (let i = 0; i < gradient.length; i++) templates[c * PIXELS + (i % PIXELS)]! += gradient[i]! / count;
  const all = gradients.reduce((sum, gradient) => sum + energy(gradient), 0) / count;
  const shared = energy(templates);
  return { templates, same: (count * shared - all) / ((count - 1) * all) };
}

const energy = (values: Float32Array): number => values.reduce((sum, value) => sum + value * value, 0);
