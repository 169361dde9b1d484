import './do-links.ts';
import './live-values.ts';
import './wake-figures.ts';
