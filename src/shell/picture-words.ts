import strings from '../../content/strings/en/picture.yaml';
import type { StringTree } from './words.ts';

/**
 * What is said of the reader's own pictures, from a file or the camera, for `createWords({ picture: pictureStrings })`:
 * apart from the shell's words, so that only what reads pictures carries it.
 */
export const pictureStrings = strings as StringTree;
