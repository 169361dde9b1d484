import { rememberEarlyTouches } from '../shell/early-touch.ts';
import { preparePage } from './first-paint.ts';

/** Entry of `embed/v1/first.js`: a blocking script in the head of every embed page. */
preparePage();
rememberEarlyTouches(document);
