import type { Controller } from './controller.ts';
import { actionsOf } from './controller-actions.ts';
import { described } from './described.ts';
import type { MenuAnswer, PartContext, ShellActions } from './figure.ts';
import type { FigureState } from './figure-state.ts';
import { drawFigure, PARTS, type Part } from './frame/tree.ts';
import { isGuessOpen } from './guess.ts';
import { type LinkState, stateKey } from './link-state.ts';
import { createAnnouncer, pageClock } from './live-region.ts';
import { loadLater } from './load-later.ts';
import { patch } from './patch.ts';
import type { Registered } from './registry.ts';
import { isBusy } from './state.ts';
import type { Words } from './words.ts';

/** A figure on its page: where it is drawn, and what of. */
export interface PaintedFigure {
  readonly entry: Registered;
  /** Holds the figure, and its still picture when the page came with one. */
  readonly root: HTMLElement;
  readonly words: Words;
  readonly controller: Controller;
  /** What the page's address and the element's attributes asked for. */
  readonly link: LinkState;
  /** Prefix of the ids in the figure's markup. */
  id(): string;
  label(): string | undefined;
  /** `compact`, where the figure is asked to fit a small frame. */
  view(): string | undefined;
  /** Whether two views have room side by side; undefined before it has been laid out. */
  wide(): boolean | undefined;
  /** False once another life of the element has begun. */
  isCurrent(): boolean;
}

/** Draws a figure's states, and says them, as they come. */
export interface Painter {
  readonly actions: ShellActions;
  /** The page came with a picture of the very state that the figure opens in. */
  readonly fits: boolean;
  /** Draws for the first time. */
  draw(): void;
  /** Draws from the next animation frame on, however often it is asked before that. */
  redraw(): void;
  /** Says a new frame, or the one that a guess has revealed, in the live region. */
  announce(state: FigureState, before: FigureState): void;
  stop(): void;
}

/** Draws a live figure over the picture that came with the page, which stays until the figure has a frame of its own. */
export function createPainter(painted: PaintedFigure): Painter {
  const { entry, root, words, controller, link } = painted;
  const { figure, base } = entry;
  const still = root.querySelector<HTMLElement>(':scope > .wcw-figure');
  const opening = controller.state.source;
  const fits = still?.dataset.key === stateKey(figure, controller.state) && link.epoch === undefined;
  // A picture of other settings stays, dimmed, until the recording asked for has come, and where it does not come.
  const comes =
    opening.kind === 'recording' ||
    (opening.kind === 'none' && figure.ends !== undefined) ||
    (opening.kind === 'computed' && figure.statistics !== undefined);
  const stays = fits || (still !== null && comes);
  const keepStage = (): boolean => stays && !controller.state.frame && controller.state.source === opening;
  const madeWith = still?.querySelector('.wcw-values')?.textContent ?? '';
  const headingLevel = Number(/^H(\d)$/.exec(still?.querySelector('.wcw-title')?.tagName ?? '')?.[1] ?? 0);
  const cameWithNetwork = Boolean(still?.querySelector('[data-menu="weights"]'));
  let answer: MenuAnswer | undefined;
  /** How the drawing that is due comes, if one is. */
  let waiting: 'frame' | 'hidden' | undefined;
  let wasBusy = false;

  const draw = (only?: Part): void => {
    if (painted.isCurrent()) patch(root, drawFigure(context(), only));
  };
  /**
   * Part by part, each drawn in one task and laid out by the browser in another: a network that trains has taken a processor,
   * and the page has to answer between the tasks.
   */
  const drawInParts = (parts: readonly Part[] = PARTS): void => {
    requestAnimationFrame(() =>
      setTimeout(() => {
        const [part, ...rest] = parts;
        if (part === PARTS[0]) waiting = undefined;
        draw(part);
        if (rest.length > 0) drawInParts(rest);
      }),
    );
  };
  const drawWhole = (): void => {
    waiting = undefined;
    draw();
  };
  const redraw = (): void => {
    // A hidden page has no animation frames, not even the one asked for in sight; but a host may read the figure's text.
    const way = document.hidden ? 'hidden' : 'frame';
    if (waiting === way) return;
    waiting = way;
    const busy = isBusy(controller.state);
    if (way === 'hidden') queueMicrotask(drawWhole);
    // What a hand drags follows within the frame, the whole of it.
    else if (busy || wasBusy) drawInParts();
    else requestAnimationFrame(drawWhole);
    wasBusy = busy;
  };
  const announcer = createAnnouncer((sentence) => {
    const region = root.querySelector('.wcw-hidden[role="status"]');
    if (region) region.textContent = sentence;
  }, pageClock);
  const actions: ShellActions = {
    ...actionsOf(controller, figure.presets as Record<string, Readonly<Record<string, string | number>>>),
    menu: (item) => {
      void controller.wake().then(async () => {
        const stage = root.querySelector<HTMLElement>('.wcw-stage');
        if (!stage) return;
        const { state, network } = controller;
        const { actOnMenu } = await loadLater();
        answer = await actOnMenu(item, { figure, state, words, network, base, id: painted.id(), stage });
        redraw();
      });
    },
  };
  const context = (): PartContext => ({
    figure,
    words,
    actions,
    headingLevel,
    state: controller.state,
    id: painted.id(),
    label: painted.label(),
    view: painted.view(),
    wide: painted.wide(),
    keepsPicture: keepStage(),
    network: keepStage() ? cameWithNetwork : controller.network !== undefined,
    menuAnswer: answer,
    otherPicture: !fits && keepStage() ? madeWith : undefined,
  });

  return {
    actions,
    fits,
    draw() {
      draw();
    },
    redraw,
    announce(state, before) {
      // A run that ends or is held keeps its last frame: what was said of it as under way is no longer so.
      const rests = state.status !== before.status && (state.status === 'done' || state.status === 'paused');
      const told = rests || state.frame !== before.frame || state.guess !== before.guess;
      if (state.frame && told && !isGuessOpen({ figure, state })) announcer.announce(described(figure, state, words));
    },
    stop: () => announcer.stop(),
  };
}
