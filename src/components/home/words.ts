import hero from '../../../content/strings/en/hero.yaml';
import { createWords, type StringTree } from '../../shell/words.ts';

/** The words of the home page's experiment: those of its other parts do not come with its script. */
export const heroWords = createWords({ hero: hero as StringTree });
