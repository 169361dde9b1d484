import { setStyles } from '../shadow-styles.ts';
import { enlargement } from './steps.ts';
import { figureStyles, roomStyles } from './styles.ts';

/**
 * Sizes of a question beside its figure, before they are enlarged, and how many digits of the numbers under it are as wide as
 * both: the largest with which all has room.
 */
const SIZES = [
  [17, 7.6],
  [15, 7.6],
  [13, 7.6],
  [13, 11],
] as const;
/** What stands above and below the view of a figure in a wide window, before it is enlarged. */
const AROUND = 46;

/** What is said around a figure in a lecture. */
export interface Said {
  readonly title: string;
  readonly place: string;
  readonly question: string;
  readonly keys: string;
  /** What the button that steps on does, and whether there is anything left for it. */
  readonly next: string;
  readonly atEnd: boolean;
  /** The figure is hidden behind its question. */
  readonly covered: boolean;
}

/** The window, filled with one figure: taken out of its page and put back where it stood. */
export interface Room {
  readonly overlay: HTMLElement;
  /** Puts the focus where keys step on, and scroll what is higher than the window. */
  focus(): void;
  say(said: Said): void;
  close(): void;
}

/** A button of the room: what it is called, whether it steps on, and what it does. */
export interface RoomButton {
  readonly label: string;
  readonly isNext?: boolean;
  act(): void;
}

/** Fills the window with a figure's element. On somebody else's page the room has the colours of the figure's shadow root. */
export function openRoom(element: HTMLElement, buttons: readonly RoomButton[], lang: string): Room {
  const page = element.ownerDocument;
  const place = page.createElement('div');
  place.style.height = `${element.offsetHeight}px`;
  const overlay = page.createElement('div');
  overlay.lang = lang;
  overlay.tabIndex = -1;
  overlay.setAttribute('role', 'dialog');
  overlay.setAttribute('aria-modal', 'true');
  const { theme } = element.dataset;
  if (theme) overlay.dataset.theme = theme;
  const root = overlay.attachShadow({ mode: 'open' });
  setStyles(root, roomStyles);
  root.adoptedStyleSheets = [...(element.shadowRoot?.adoptedStyleSheets ?? []), ...root.adoptedStyleSheets];

  const make = (tag: string, className = ''): HTMLElement => {
    const made = page.createElement(tag);
    if (className) made.className = className;
    return made;
  };
  const [box, header, label, question] = [make('div', 'box'), make('header'), make('p', 'place'), make('h2')];
  const [footer, keys, scroller] = [make('footer'), make('p'), make('div', 'scroller')];
  scroller.tabIndex = -1;
  header.setAttribute('aria-live', 'polite');
  header.append(label, question);
  const made = buttons.map(({ label: said, act }) => buttonOf(page, said, act));
  const next = made[buttons.findIndex(({ isNext }) => isNext)];
  footer.append(keys, ...made);
  box.append(header, make('slot'));
  scroller.append(box);
  // On somebody else's page the figure's colours hang on this name.
  const colours = make('div', 'wcw-root room');
  // Outside of what scrolls: whatever the window, the buttons can be pressed.
  colours.append(scroller, footer);
  root.append(colours);

  const top = scrollY;
  element.replaceWith(place);
  overlay.append(element);
  element.dataset.lecture = '';
  page.body.append(overlay);
  const others = [...page.body.children].filter((other) => other !== overlay && !other.hasAttribute('inert'));
  for (const other of others) other.toggleAttribute('inert', true);
  const unstyle = styleFigure(element);
  const { overflow } = page.documentElement.style;
  page.documentElement.style.overflow = 'hidden';

  const enlarge = (): void => {
    const times = enlargement(overlay.clientWidth, overlay.clientHeight);
    colours.style.setProperty('--times', `${times}`);
    const height = scroller.clientHeight / times;
    box.style.cssText = `width:${overlay.clientWidth / times}px;min-height:${height}px;transform:scale(${times})`;
    const left = `${Math.min(272, 0.42 * (overlay.clientWidth / times - 24))}px`;
    box.style.setProperty('--left', left);
    element.style.setProperty('--lecture-left', left);
    element.style.setProperty('--lecture-stage', `${Math.max(180, height - AROUND)}px`);
    for (const [question, digits] of SIZES) {
      box.style.setProperty('--question', `${question}px`);
      element.style.setProperty('--lecture-digits', `${digits}`);
      element.style.setProperty('--lecture-top', `${header.offsetHeight + 10}px`);
      if (box.offsetHeight <= height) break;
    }
  };
  const sizes = new ResizeObserver(enlarge);
  // The figure, too, grows after it was set: what it says of a run may take a line more.
  for (const part of [overlay, header, box]) sizes.observe(part);
  const focus = (): void => scroller.focus({ preventScroll: true });
  focus();

  return {
    overlay,
    focus,
    say(said) {
      const isNew = question.textContent !== said.question || box.hasAttribute('data-asked') !== said.covered;
      overlay.setAttribute('aria-label', said.title);
      label.textContent = said.place;
      question.textContent = said.question;
      keys.textContent = said.keys;
      if (next) next.textContent = said.next;
      // Not `disabled`, which would take the focus from whoever pressed it.
      next?.setAttribute('aria-disabled', `${said.atEnd}`);
      box.toggleAttribute('data-asked', said.covered);
      if (isNew) scroller.scrollTop = 0;
      enlarge();
    },
    close() {
      sizes.disconnect();
      unstyle();
      delete element.dataset.lecture;
      for (const name of ['top', 'left', 'stage', 'digits']) element.style.removeProperty(`--lecture-${name}`);
      if (element.style.length === 0) element.removeAttribute('style');
      for (const other of others) other.removeAttribute('inert');
      page.documentElement.style.overflow = overflow;
      place.replaceWith(element);
      overlay.remove();
      scrollTo(scrollX, top);
    },
  };
}

function buttonOf(page: Document, label: string, act: () => void): HTMLElement {
  const button = page.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', act);
  return button;
}

/** Adds the lecture's own styles where the figure's are; returns how to take them away. */
function styleFigure(element: HTMLElement): () => void {
  const shadow = element.shadowRoot;
  const root = shadow ?? element.ownerDocument;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(figureStyles(shadow ? ':host([data-lecture])' : 'wcw-figure[data-lecture]'));
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
