import { pageAssets } from '../engine/page-assets.ts';
import { Controller } from './controller.ts';
import type { FigureState } from './figure-state.ts';
import { viewState } from './frame/view-state.ts';
import { whenIdle } from './idle.ts';
import { watchIntent } from './intent.ts';
import { articleEntries, followedParams, readState } from './link-state.ts';
import { networkParams } from './live-answers.ts';
import { pageClock } from './live-region.ts';
import { loadLater } from './load-later.ts';
import { ownPage } from './own-page.ts';
import { createPainter } from './painter.ts';
import { absentHere, type Registered, registry, whenRegistered } from './registry.ts';
import { setStyles } from './shadow-styles.ts';
import { figureWords } from './strings.ts';
import { isWide, watchFigure } from './watch-figure.ts';

type Params = Readonly<Record<string, string | number>>;

/**
 * `<wcw-figure name="inversion" seed="3">`: a figure in an article, in an embed page or on any page. Attributes are the
 * figure's parameters, `preset`, `guess`, `panel` and `hide`, and: `label` ("Figure 2.4"), `absent` (data sets that this
 * copy of the site lacks), `article` (address of the article, for embeds), `isolate` (draw in a shadow root). Events:
 * `statechange`, `paramschange`, `frame`, `result`. Contains its picture already when the page was built with it.
 */
export class FigureElement extends HTMLElement {
  #stop = new AbortController();
  #entry: Registered | undefined;
  #controller: Controller | undefined;
  #pending: Params = {};
  #wide: boolean | undefined;
  /** What says the state as an attribute: on a page of somebody else's nothing of theirs is written to. */
  #stated: HTMLElement | undefined;
  /** The numbers of the picture that the page came with. */
  #told: unknown;

  /** All parameters; assigning sets those given, if they are known and allowed. */
  get params(): Params {
    return (this.#controller?.state.params as Params | undefined) ?? this.#pending;
  }
  set params(params: Params) {
    if (this.#controller) this.#controller.set(params);
    else this.#pending = { ...this.#pending, ...params };
  }
  get state(): FigureState['status'] {
    return this.#controller?.state.status ?? 'still';
  }
  get frame(): unknown {
    return this.#viewState?.frame ?? this.#told;
  }
  /** Whose numbers are on the stage, and which parameters they belong to. */
  get shown(): { readonly kind: string; readonly params: Params } {
    const state = this.#viewState;
    if (!state) return { kind: 'none', params: this.#pending };
    const { source, params } = state;
    return { kind: source.kind, params: 'params' in source ? source.params : (params as Params) };
  }
  get #viewState(): FigureState | undefined {
    const [figure, state] = [this.#entry?.figure, this.#controller?.state];
    return figure && state && viewState(figure, state);
  }
  /** The figure's parameters: kinds, ranges, defaults. Empty before its script has come. */
  get schema(): unknown {
    return this.#entry?.figure.schema ?? {};
  }
  get presets(): unknown {
    return this.#entry?.figure.presets ?? {};
  }
  /** Names of the parameters in sight, the one that makes the point first. */
  get primary(): readonly string[] {
    return this.#entry?.figure.primary ?? [];
  }
  get result(): unknown {
    return this.#controller?.state.result;
  }
  start(): void {
    this.#controller?.start();
  }
  pause(): void {
    this.#controller?.pause();
  }
  step(): void {
    this.#controller?.step();
  }
  reset(): void {
    this.#controller?.reset();
  }

  connectedCallback(): void {
    // A move within the page disconnects and connects at once: the figure goes on.
    if (this.#controller) return;
    // `params` assigned before this class was there hides the accessor.
    if (Object.hasOwn(this, 'params')) {
      this.#pending = this.params;
      Reflect.deleteProperty(this, 'params');
    }
    this.#stop = new AbortController();
    const stopWaiting = whenRegistered(this.getAttribute('name') ?? '', (entry) => this.#live(entry));
    this.#stop.signal.addEventListener('abort', stopWaiting);
  }
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#stop.abort();
      this.#controller?.close();
      this.#controller = undefined;
    });
  }

  #live(entry: Registered): void {
    const { figure, base } = entry;
    this.#entry = entry;
    const words = figureWords(figure);
    const root = this.#root(entry, words.lang);
    const entries = [...this.#attributeEntries(), ...articleEntries(location.search, this.#id)];
    const link = readState(figure, entries, this.#absent);
    const { signal } = this.#stop;
    const controller = new Controller(figure, link, {
      assets: pageAssets(base),
      later: loadLater,
      clock: pageClock,
      slots: registry().slots,
      idle: whenIdle,
      signal,
      changed: (state, before) => {
        if (this.#controller !== controller) return;
        painter.redraw();
        this.#tell(state, before);
        painter.announce(state, before);
      },
    });
    const painter = createPainter({
      entry,
      root,
      words,
      link,
      controller,
      id: () => this.#id,
      label: () => this.getAttribute('label') ?? undefined,
      view: () => this.getAttribute('view') ?? undefined,
      wide: () => this.#wide,
      isCurrent: () => this.#controller === controller,
    });

    this.#controller = controller;
    const { frame = '' } = root.querySelector<HTMLElement>(':scope > .wcw-figure')?.dataset ?? {};
    this.#told = painter.fits && frame ? JSON.parse(frame) : undefined;
    this.#wide = isWide(this);
    entry.settle?.(this, signal);
    this.#stated = root;
    root.dataset.state = controller.state.status;
    painter.draw();
    const stage = root.querySelector<HTMLElement>('.wcw-stage');
    const disconnect = stage ? figure.connect?.(stage, painter.actions, () => controller.state) : undefined;
    const unwatch = watchFigure(this, controller, !painter.fits, signal, {
      wide: (wide) => {
        if (wide === this.#wide) return;
        this.#wide = wide;
        painter.redraw();
      },
      attributes: (changes) => this.#followAttributes(changes),
    });
    watchIntent(root, networkParams(figure, controller.state), signal, () => controller.warm());
    signal.addEventListener('abort', () => {
      painter.stop();
      disconnect?.();
      unwatch();
    });
    controller.set(this.#pending);
    this.dispatchEvent(new CustomEvent('statechange', { detail: controller.state.status, bubbles: true }));
  }

  /** Our own pages style the figure; on any other page it is drawn out of reach of the page's styles. */
  #root({ styles }: Registered, lang: string): HTMLElement {
    if (!this.hasAttribute('isolate') && ownPage(document)) return this;
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const root = document.createElement('div');
    root.className = 'wcw-root';
    // The page around may be in another language, written the other way, or say none.
    root.lang = lang;
    root.dir = 'ltr';
    shadow.replaceChildren(root);
    setStyles(shadow, styles);
    return root;
  }

  /** Takes the state that a link in the text means; `entries` as in an embed's address. */
  follow(entries: readonly (readonly [string, string])[]): void {
    whenRegistered(this.getAttribute('name') ?? '', ({ figure }) => {
      this.params = followedParams(figure, this.params, entries, this.#absent);
      const panel = entries.find(([name]) => name === 'panel')?.[1];
      // Where one view is seen at a time, a link that names none is about the main one.
      if (panel || this.#wide === false) this.#controller?.openPanel(panel);
    });
  }

  #followAttributes(changes: readonly MutationRecord[]): void {
    if (!this.#entry || !this.#controller) return;
    const names = changes.map(({ attributeName }) => attributeName ?? '');
    const { params, hidden } = readState(this.#entry.figure, this.#attributeEntries(), this.#absent);
    if (names.includes('hide')) this.#controller.hide(hidden);
    const moved = names.includes('preset') ? Object.keys(params) : names.filter((name) => Object.hasOwn(params, name));
    this.#controller.set(Object.fromEntries(moved.map((name) => [name, params[name]])));
  }

  #tell(state: FigureState, before: FigureState): void {
    const send = (type: string, detail: unknown): boolean =>
      this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
    if (state.status !== before.status) {
      if (this.#stated) this.#stated.dataset.state = state.status;
      send('statechange', state.status);
    }
    if (state.params !== before.params) send('paramschange', state.params);
    if (state.frame && state.frame !== before.frame) send('frame', state.frame);
    if (state.result && state.result !== before.result) send('result', state.result);
  }

  #attributeEntries(): [string, string][] {
    return [...this.attributes].map(({ name, value }) => [name, value]);
  }

  get #absent(): ReadonlySet<string> {
    return absentHere(this, this.#entry);
  }
  get #id(): string {
    return this.id || this.getAttribute('name') || 'figure';
  }
}

/** Registers the element, unless another script of this site has. */
export function defineFigureElement(): void {
  if (!customElements.get('wcw-figure')) customElements.define('wcw-figure', FigureElement);
}
