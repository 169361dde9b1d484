import { scriptTag } from '../engine/script-tag.ts';
import './do-links.ts';
import './live-values.ts';
import { wakeNearFigures } from './near-figures.ts';

/**
 * Stands in for `live-figures.ts` where the site is a folder on a disk: pages there may load no modules, but a figure's
 * classic embed script.
 */
const asked = new Set<string>();

wakeNearFigures((name) => {
  if (asked.has(name)) return;
  asked.add(name);
  document.head.append(scriptTag(new URL(`embed/v1/${name}.js`, import.meta.env.BASE_URL).href));
});
