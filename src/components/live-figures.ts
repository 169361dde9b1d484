import './do-links.ts';
import { wakeNearFigures } from './near-figures.ts';

// Whoever reads only the head of a chapter does without the rest: it comes when the first figure nears.
wakeNearFigures((name) => void import('./wake-figure.ts').then(({ wake }) => wake(name)));
