import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ParamSchema } from '../src/experiments/params.ts';
import { loadExperiment } from '../src/experiments/registry.ts';

const src = resolve(import.meta.dirname, '../src');

/** The address's settings for the shortest run of a figure: every size at its least, on generated data. */
export async function smallestRun(figure: string): Promise<string> {
  const query = new URLSearchParams();
  for (const [name, param] of Object.entries(await schemaOf(figure))) {
    const made = param.kind === 'choice' && param.values.find((value) => GENERATED.includes(value));
    if (made) query.set(name, made);
    else if (param.kind === 'choice' && name === 'train-images') query.set(name, param.values[0]!);
    if ((param.kind === 'integer' || param.kind === 'number') && param.budget) query.set(name, String(param.min));
  }
  return query.toString();
}

const GENERATED = ['digits', 'scenes'];

/** The parameters of the experiment that a figure looks at; none for a figure that computes on the page. */
async function schemaOf(figure: string): Promise<ParamSchema> {
  const definition = readFileSync(resolve(src, 'figures', figure, 'definition.ts'), 'utf8');
  const id = /\bexperiment: '([\w-]+)'/.exec(definition)?.[1] ?? figure;
  if (!existsSync(resolve(src, 'experiments', id, 'index.ts'))) return {};
  return (await loadExperiment(id)).experiment.schema;
}
