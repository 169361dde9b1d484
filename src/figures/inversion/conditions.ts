import { conditions } from '../../experiments/inversion/conditions.ts';
import { type InversionParams, inversionSchema } from '../../experiments/inversion/schema.ts';

/** The conditions that are run over many seeds, by name, in the order of their claims. */
export const conditionNames: readonly string[] = Object.keys(conditions);

/** What makes a condition, apart from its size: images and epochs may be the reader's own. */
const SHAPING = [
  'data',
  'activation',
  'threshold',
  'filters',
  'trained-on',
  'biases',
  'scaling',
  'compensate',
  'learning-rate',
] as const satisfies readonly (keyof InversionParams)[];

type Shape = Pick<InversionParams, (typeof SHAPING)[number]>;

/** The settings that make a condition, for the figure to take over: images, epochs and seed stay as they are. */
export function settingsOf(name: string): Shape {
  const given: Partial<InversionParams> = conditions[name]?.params ?? {};
  return Object.fromEntries(SHAPING.map((param) => [param, given[param] ?? inversionSchema[param].default])) as Shape;
}

/** Whether a network with these parameters is of the condition. What does not matter with the others' values is not compared. */
export function isOf(params: Readonly<Record<string, unknown>>, name: string): boolean {
  const settings = settingsOf(name);
  return SHAPING.every((param) => {
    if (param === 'threshold' && settings.activation !== 'trelu') return true;
    // At symmetric scaling a flip has nothing to compensate.
    if (param === 'compensate' && settings.scaling === 'symmetric') return true;
    return params[param] === settings[param];
  });
}
