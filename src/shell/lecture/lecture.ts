import strings from '../../../content/strings/en/lecture.yaml';
import type { AnyFigure } from '../figure.ts';
import { readState } from '../link-state.ts';
import { absentHere, registry } from '../registry.ts';
import { figureWords } from '../strings.ts';
import { createWords, type StringTree } from '../words.ts';
import { type Meaning, meaningOf } from './keys.ts';
import { openRoom } from './room.ts';
import { next, previous, type Step } from './steps.ts';

/** A figure's element, as far as a lecture moves it. */
export interface LecturedFigure extends HTMLElement {
  readonly params: Readonly<Record<string, string | number>>;
  readonly state: string;
  start(): void;
  pause(): void;
  follow(entries: readonly (readonly [string, string])[]): void;
}

/** The figure's own buttons that answer its question. */
const ANSWERS = '[data-action="guess"], [data-action="skip-guess"]';

/**
 * A lecture with a figure: full screen where that is allowed, else the whole window; the presets one after the other, each
 * question asked before the answer is shown.
 */
export function openLecture(element: LecturedFigure, figure: AnyFigure): void {
  if (Object.hasOwn(element.dataset, 'lecture')) return;
  const words = figureWords(figure);
  const say = createWords({ lecture: strings as StringTree }, words.lang);
  const presets = Object.keys(figure.presets);
  const absent = absentHere(element, registry().figures.get(figure.name));
  const root = element.shadowRoot ?? element;
  const drawn = (): DOMStringMap => root.querySelector<HTMLElement>('.wcw-figure')?.dataset ?? {};
  const isGuessOpen = (): boolean => drawn().guess === 'open';
  /** Whether the figure has asked its question already, which it does once, or asks one that is none of the lecture's. */
  let hasAsked = figure.guess?.isAside || isGuessOpen() || element.hasAttribute('guess');
  let step = firstStep();
  /** The figure asks its own question about this step: what is asked about is covered by the figure, not by the lecture. */
  let isFigures = step.asked && !figure.guess?.isAside && isGuessOpen() && isAt([['preset', presets[step.at] ?? '']]);

  function firstStep(): Step {
    const found = presets.findIndex((name) => isAt([['preset', name]]));
    // As the figure opens, which may be a later one of them.
    const isOpening = found > 0 && !element.hasAttribute('preset') && isAt([]);
    return { at: isOpening ? 0 : found, asked: found >= 0 };
  }
  function paramsOf(entries: readonly (readonly [string, string])[]): LecturedFigure['params'] {
    return readState(figure, entries, absent).params;
  }
  /** Whether the figure stands as a link says; its seed is the reader's own. */
  function isAt(entries: readonly (readonly [string, string])[]): boolean {
    return Object.entries(paramsOf(entries)).every(([key, value]) => key === 'seed' || element.params[key] === value);
  }
  /** Whether the figure, brought there, asks its own question: one that was never answered, of these settings. */
  function asksAt(name: string): boolean {
    if (!figure.guess || hasAsked || new URLSearchParams(drawn().key).has('guess')) return false;
    return figure.guess.when?.(paramsOf([['preset', name]])) ?? true;
  }
  const reveal = (): void => {
    const pressed = room.overlay.shadowRoot?.activeElement;
    root.querySelector<HTMLElement>(ANSWERS)?.click();
    if (pressed instanceof HTMLElement) pressed.focus({ preventScroll: true });
  };

  const room = openRoom(
    element,
    [
      { label: say('lecture.previous'), act: () => act('previous') },
      { label: say('lecture.next'), isNext: true, act: () => act('next') },
      // Telephones fill the window alone.
      ...(document.fullscreenEnabled ? [{ label: say('lecture.full'), act: () => act('full') }] : []),
      { label: say('lecture.end'), act: () => act('end') },
    ],
    words.lang,
  );
  const tell = (): void => {
    const name = presets[step.at];
    const title = words(`${figure.name}.title`);
    const of = (key: string) => words(`${figure.name}.presets.${name}.${key}`);
    const keys = step.asked ? 'keys-asked' : figure.compute ? 'keys-computed' : 'keys';
    room.say({
      title: say('lecture.title', { title }),
      place:
        name === undefined ? '' : say('lecture.place', { label: of('label'), at: step.at + 1, count: presets.length }),
      question: name === undefined ? title : of('question'),
      // Where there are no keys the buttons say it all.
      keys: matchMedia('(pointer: coarse)').matches ? '' : say(`lecture.${keys}`),
      next: say(step.asked ? 'lecture.show' : 'lecture.next'),
      atEnd: !step.asked && step.at >= presets.length - 1,
      covered: step.asked && !isFigures,
    });
  };
  /** A figure goes to a step when it is shown: of one that was not, it must give nothing away to those before. */
  const go = (to: Step): void => {
    const isShown = step.asked && !to.asked && to.at === step.at;
    const isGoing = to.at !== step.at || isShown;
    const wasFigures = isFigures;
    const name = presets[to.at];
    step = to;
    isFigures = to.asked && name !== undefined && asksAt(name);
    if (isShown && wasFigures) reveal();
    else if (name !== undefined && isGoing && (!to.asked || isFigures)) element.follow([['preset', name]]);
    tell();
    if (isFigures) requestAnimationFrame(() => requestAnimationFrame(coverUnasked));
  };
  /** Where the figure does not ask after all, the lecture does. */
  const coverUnasked = (): void => {
    if (!step.asked || hasAsked) return;
    isFigures = false;
    tell();
  };
  const act = (meaning: Meaning): void => {
    if (meaning === 'end') end();
    else if (meaning === 'full') void full();
    else if (meaning === 'previous') go(previous(step));
    else if (meaning === 'next' || step.asked) go(next(step, presets.length));
    else if (element.state === 'running') element.pause();
    else element.start();
  };

  let isFull = false;
  async function full(): Promise<void> {
    try {
      if (document.fullscreenElement) {
        isFull = false;
        await document.exitFullscreen();
      } else {
        await room.overlay.requestFullscreen();
        isFull = true;
      }
    } catch {
      // Refused, or not there: the window is filled as it is.
    }
  }
  const ended = new AbortController();
  const pressed = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    const outside =
      target instanceof Node && !room.overlay.contains(target) && target !== document.body && !isWithin(target);
    if (outside) return;
    const meaning = meaningOf(event, target instanceof Element ? target : null);
    // A host's slides have the same keys.
    event.stopPropagation();
    if (!meaning) return;
    event.preventDefault();
    act(meaning);
  };
  const isWithin = (node: Node): boolean => {
    const shadow = node.getRootNode();
    return shadow instanceof ShadowRoot && (room.overlay.contains(shadow.host) || isWithin(shadow.host));
  };
  function end(): void {
    ended.abort();
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => {});
    room.close();
    forget();
    root.querySelector<HTMLElement>('.wcw-menu > summary')?.focus();
  }
  /** Loaded again, or shared, the address shows the figure and no lecture. */
  function forget(): void {
    if (element.getAttribute('view') === 'lecture') element.removeAttribute('view');
    const address = new URL(location.href);
    if (address.searchParams.get('view') !== 'lecture') return;
    address.searchParams.delete('view');
    try {
      history.replaceState(history.state, '', address);
    } catch {
      // A frame without an origin keeps its address.
    }
  }
  document.addEventListener('keydown', pressed, { signal: ended.signal });
  // Of a figure without runs the answer moves the focus to a control, which would use the keys that step on.
  room.overlay.addEventListener('click', (event) => {
    const isAnswer = event.composedPath().some((node) => node instanceof Element && node.matches(ANSWERS));
    if (isAnswer) room.focus();
  });
  // Escape ends full screen by itself, and is not told.
  document.addEventListener(
    'fullscreenchange',
    () => {
      if (isFull && !document.fullscreenElement) end();
    },
    { signal: ended.signal },
  );
  // The figure's own button answers, too, and so does a hand on a control.
  const answers = new MutationObserver(() => {
    hasAsked ||= isGuessOpen();
    if (!step.asked || !isFigures || isGuessOpen()) return;
    step = { ...step, asked: false };
    tell();
  });
  answers.observe(root, { subtree: true, attributeFilter: ['data-guess'] });
  ended.signal.addEventListener('abort', () => answers.disconnect());
  root.querySelector('.wcw-menu[open]')?.removeAttribute('open');
  tell();
  // Only who has just pressed something may ask for it.
  if (navigator.userActivation?.isActive ?? true) void full();
}
