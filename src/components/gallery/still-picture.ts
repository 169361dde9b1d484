import { viewState, whoseOf } from '../../shell/frame/view-state.ts';
import { noActions } from '../../shell/parts.ts';
import { pictureSvg } from '../../shell/picture.ts';
import { STAND_IN_FONTS } from '../../shell/stand-in-fonts.ts';
import { figureWords } from '../../shell/strings.ts';
import tokens from '../../styles/tokens.css?inline';
import { figureStyles } from '../figure-styles.ts';
import type { Still } from '../stills.ts';
import { usedStyles } from './used-styles.ts';

/** The main view of a figure as it stands on a phone, CSS pixels. */
export const stillSize = { width: 328, height: 296 } as const;

/** A figure's main view as an SVG file that loads nothing: for the gallery, slides and paper. What it asks is answered. */
export function stillPicture({ figure, state }: Still, theme: 'light' | 'dark'): string {
  const words = figureWords(figure);
  const shown = viewState(figure, { ...state, guess: 'skipped' });
  const picture = {
    ...stillSize,
    stage: figure.view(shown, words, noActions),
    whose: whoseOf(shown),
    holder: 'wcw-root',
    title: words(`${figure.name}.title`),
    guessOpen: false,
    theme,
  };
  const drawn = pictureSvg({ ...picture, styles: '' });
  const classes = new Set([...drawn.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => names!.split(' ')));
  const tags = new Set([...drawn.matchAll(/<([a-z][\w-]*)/g)].map(([, name]) => name!));
  const styles = usedStyles(tokens + figureStyles([figure.name]), { classes, tags, theme });
  return pictureSvg({ ...picture, styles: `${styles}\n${STAND_IN_FONTS}` });
}
