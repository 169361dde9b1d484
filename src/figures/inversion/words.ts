import type { Words } from '../../shell/words.ts';
import { percent } from '../kit/percent.ts';
import { readingSentence } from './reading.ts';
import { type InversionState, isBlended, picturesInAll, picturesSeen } from './state.ts';

/** What the stage shows in a sentence or two, with its numbers: for the live region and for "In words". */
export function describe(state: InversionState, words: Words): string {
  const { frame, status, params } = state;
  if (!frame) return words(`inversion.words.${status === 'loading' ? 'loading' : 'nothing'}`);
  const said = (share: number) => percent(words, share, frame.testImages);
  const sentences = [
    words(`inversion.words.${status === 'loading' ? 'still' : status}`, {
      seen: picturesSeen(state),
      all: picturesInAll(params),
      original: said(frame.original.accuracy),
      negative: said(frame.negative.accuracy),
      count: frame.testImages,
    }),
  ];
  if (params.negate === 'on') sentences.push(words('inversion.words.negated'));
  else sentences.push(readingSentence(state, words)!);
  if (isBlended(params)) sentences.push(words('inversion.words.blend', { blended: said(frame.blended.accuracy) }));
  return sentences.join(' ');
}
