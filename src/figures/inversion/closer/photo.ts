import strings from '../../../../content/strings/en/photo-panel.yaml';
import { bitmap } from '../../../shell/bitmap.ts';
import { type Child, type ElementNode, h } from '../../../shell/html.ts';
import { pictureStrings } from '../../../shell/picture-words.ts';
import { createWords, type StringTree, type Words, write } from '../../../shell/words.ts';
import { wholePercent } from '../../kit/percent.ts';
import { glyph } from '../kinds.ts';
import { negated } from '../pixels.ts';
import { type InversionState, ownPhoto } from '../state.ts';
import { madePicture } from './made-picture.ts';
import { mapList } from './maps.ts';
import { compared, MAP_SIDE, PHOTO_SIDE, type PhotoAnswers, photoAnswers } from './photo-maps.ts';

/** Words that come with this panel, which most readers never open. */
const panel = createWords({ 'photo-panel': strings as StringTree, picture: pictureStrings });

/** What reading a file may end in besides a picture: the words wait in the page for the behaviour. */
const TOLD = ['reading', 'altered', 'large', 'unreadable'] as const;

/** A photo of the reader's and its negative, asked of the first layer alone: computed on the page, with what is on the stage. */
export function photoPanel(state: InversionState, words: Words): ElementNode {
  const { frame } = state;
  const own = ownPhoto(state);
  const picture = own ?? madePicture();
  const said = (key: string) => panel(`photo-panel.${key}`);
  return h(
    'div',
    null,
    h('p', { class: 'inv-note' }, said('note')),
    h(
      'div',
      { class: 'inv-photo-row' },
      h(
        'p',
        { class: 'inv-photo-choice' },
        h(
          'label',
          null,
          h('span', null, said('choose')),
          h('input', { type: 'file', class: 'inv-photo-file', accept: 'image/*' }),
        ),
        h('output', {
          class: 'inv-photo-told',
          keep: true,
          'aria-live': 'polite',
          ...Object.fromEntries(TOLD.map((key) => [`data-${key}`, panel(`picture.${key}`)])),
        }),
      ),
      h(
        'div',
        { class: 'inv-own-digit' },
        shown(picture, 'original', said(own ? 'yours' : 'made')),
        shown(negated(picture), 'negative', said('negative')),
      ),
    ),
    frame
      ? answers(photoAnswersOf(state, picture, frame), state, words)
      : h('p', { class: 'inv-note' }, words('inversion.anchors.none')),
  );
}

function shown(pixels: Uint8Array, kind: 'original' | 'negative', name: string): ElementNode {
  return h(
    'figure',
    null,
    bitmap({ pixels, width: PHOTO_SIDE, height: PHOTO_SIDE, alt: name, class: 'inv-picture', scale: 4 }),
    h('figcaption', { 'aria-hidden': 'true' }, glyph(kind), ` ${name}`),
  );
}

function answers(found: PhotoAnswers, { params }: InversionState, words: Words): Child {
  const { places, apart, both, neither } = compared(found);
  const share = (part: number) => wholePercent(words, part);
  const names = {
    stage: (stage: string) => panel(`photo-panel.${stage}`),
    version: (version: string) =>
      version === 'original' ? panel('photo-panel.picture') : words('inversion.responses.negative'),
  };
  const told = { places, most: write(apart, '2', words.lang) };
  return [
    h(
      'p',
      { class: 'inv-photo-words' },
      panel(`photo-panel.${apart === 0 ? 'mirrored' : 'apart'}`, told),
      ' ',
      panel('photo-panel.parted', { both: share(both), one: share(1 - both - neither), neither: share(neither) }),
      params.scaling === 'standard' ? ` ${panel('photo-panel.standard')}` : null,
    ),
    mapList(found, MAP_SIDE, names, words, true),
  ];
}

/** Kept by the frame whose anchors they are of: a redraw, and a figure that says the same again, computes nothing anew. */
const known = new WeakMap<
  object,
  { readonly picture: Uint8Array; readonly key: string; readonly found: PhotoAnswers }
>();

function photoAnswersOf(
  { params }: InversionState,
  picture: Uint8Array,
  frame: NonNullable<InversionState['frame']>,
): PhotoAnswers {
  const { scaling, activation, threshold, 'drop-rectifier': dropped } = params;
  const key = [scaling, activation, threshold, dropped].join();
  const before = known.get(frame);
  if (before?.picture === picture && before.key === key) return before.found;
  const found = photoAnswers(picture, frame, params);
  known.set(frame, { picture, key, found });
  return found;
}
