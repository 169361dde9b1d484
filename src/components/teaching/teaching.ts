import { bibliography } from '../bibliography.ts';
import { claims } from '../claims-data.ts';
import { figureOf, figures } from '../figures.ts';
import { teachingFaults } from './faults.ts';
import { parseTeaching, type TeachingNotes } from './schema.ts';

const files = import.meta.glob<unknown>('../../../content/teaching/en/*.yaml', { eager: true, import: 'default' });

/** Notes of figures by name, checked: a build with notes that are malformed or rest on nothing stops here. */
export const teaching: ReadonlyMap<string, TeachingNotes> = new Map(
  Object.entries(files).map(([path, data]) => {
    const name = /([\w-]+)\.yaml$/.exec(path)![1]!;
    const file = `content/teaching/en/${name}.yaml`;
    if (!figures.has(name)) throw new Error(`${file}: there is no figure "${name}"`);
    const notes = parseTeaching(data, file);
    const faults = teachingFaults(figureOf(name), notes, {
      work: (key) => bibliography.has(key),
      claim: (id) => claims.some((claim) => claim.id === id),
    });
    if (faults.length > 0) throw new Error(`${file}:\n${faults.join('\n')}`);
    return [name, notes];
  }),
);
