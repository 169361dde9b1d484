import { scriptTag } from '../engine/script-tag.ts';
import './do-links.ts';
import './live-values.ts';
import { wakeNearFigures } from './near-figures.ts';

/**
 * Stands in for `live-figures.ts` where the site is a folder on a disk: pages there may load no modules, but a figure's
 * classic embed script. This script lies in `_astro/`, known only while it runs for the first time.
 */
const script = document.currentScript as HTMLScriptElement | null;
const asked = new Set<string>();

wakeNearFigures((name) => {
  if (asked.has(name)) return;
  asked.add(name);
  document.head.append(scriptTag(new URL(`../embed/v1/${name}.js`, script?.src).href));
});
