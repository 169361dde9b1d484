import type { ParamSchema } from '../experiments/params.ts';
import { type DescribedFigure, paramType } from './element-types.ts';

/** One attribute for every figure that has it: editors know elements by tag alone. */
function attributesOf(figures: readonly DescribedFigure[]) {
  const found = new Map<string, { types: Set<string>; told: string[] }>();
  for (const described of figures) {
    for (const [name, param] of Object.entries(described.figure.schema as ParamSchema)) {
      const { types, told } = found.get(name) ?? { types: new Set<string>(), told: [] };
      for (const type of paramType(param).split(' | ')) types.add(type);
      told.push(`${described.figure.name}: ${described.say(`${described.figure.name}.params.${name}.label`)}`);
      found.set(name, { types, told });
    }
  }
  const ofParams = [...found].map(([name, { types, told }]) => ({
    name,
    type: { text: [...types].join(' | ') },
    description: told.join('\n'),
  }));
  const names = figures.map(({ figure }) => `'${figure.name}'`).join(' | ');
  return [{ name: 'name', type: { text: names }, description: 'Which figure.' }, ...ofParams];
}

const method = (name: string) => ({ kind: 'method', name, return: { type: { text: 'void' } } });
const field = (name: string, text: string, readonly = true) => ({ kind: 'field', name, readonly, type: { text } });
const event = (name: string) => ({ name, type: { text: 'CustomEvent' } });

/** `<wcw-figure>` in the custom elements manifest's form, version 1, for editors and documentation. */
export function elementManifest(figures: readonly DescribedFigure[]) {
  const declaration = {
    kind: 'class',
    name: 'WcwFigureElement',
    customElement: true,
    tagName: 'wcw-figure',
    superclass: { name: 'HTMLElement', package: 'global:' },
    attributes: attributesOf(figures),
    members: [
      field('params', 'Readonly<Record<string, string | number>>', false),
      field('state', "'still' | 'loading' | 'running' | 'paused' | 'done' | 'error'"),
      field('frame', 'unknown'),
      field('result', 'unknown'),
      ...['start', 'pause', 'step', 'reset'].map(method),
    ],
    events: ['statechange', 'paramschange', 'frame', 'result'].map(event),
  };
  const modules = figures.map(({ figure }) => ({
    kind: 'javascript-module',
    path: `${figure.name}.js`,
    declarations: [declaration],
    exports: [{ kind: 'custom-element-definition', name: 'wcw-figure', declaration: { name: 'WcwFigureElement' } }],
  }));
  // Every script brings the same element: one stands for all.
  return { schemaVersion: '1.0.0', modules: modules.slice(0, 1) } as const;
}
