/** `node src/figures/inversion/update-strips.ts`: brings the strips' data up to the reproduced runs. The whole file would be too much for a page. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stripsOf } from './strips.ts';

const read = (path: string): string => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');

const strips = stripsOf(JSON.parse(read('../../../models/reproduction/inversion.json')));
writeFileSync(fileURLToPath(new URL('./reproduction.json', import.meta.url)), `${JSON.stringify(strips)}\n`);
for (const { condition, values } of strips) console.log(`${condition}: ${values.length} seeds`);
