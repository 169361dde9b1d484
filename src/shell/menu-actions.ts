import { classLine, classResult, type FinishedRun } from '../experiments/class-lines/line.ts';
import { encodeSafetensors } from '../nets/safetensors.ts';
import { type Cited, citeAsBibtex, citeAsText, citedAddress } from './cite.ts';
import { isClosed } from './closed-frame.ts';
import { plainRows, toCsv } from './data-table.ts';
import { copy, download } from './download.ts';
import { embedAddress, embedCode } from './embed-code.ts';
import type { AnyFigure, MenuAnswer, MenuItem } from './figure.ts';
import type { FigureState } from './figure-state.ts';
import { viewState, whoseOf } from './frame/view-state.ts';
import { isGuessOpen } from './guess.ts';
import type { LecturedFigure } from './lecture/lecture.ts';
import { linedFigure } from './lined-figure.ts';
import { embedLink, linkHere } from './link-address.ts';
import { loadLecture } from './load-lecture.ts';
import { openPage } from './open-page.ts';
import { ownPage } from './own-page.ts';
import { noActions } from './parts.ts';
import { picturePng, pictureSvg, pictureTree } from './picture.ts';
import { pictureDocument } from './picture-document.ts';
import { fontsFor } from './picture-fonts.ts';
import { stylesFor } from './picture-styles.ts';
import type { StagedNetwork } from './staged-network.ts';
import type { Words } from './words.ts';

/** What the menu acts on. */
export interface MenuContext {
  readonly figure: AnyFigure;
  readonly state: FigureState;
  readonly words: Words;
  readonly network: StagedNetwork | undefined;
  /** The site's root. */
  readonly base: URL;
  /** The figure's name in an article's address. */
  readonly id: string;
  readonly stage: HTMLElement;
}

/** Does what a menu entry says; the answer is shown in the menu. */
export async function actOnMenu(item: MenuItem, context: MenuContext): Promise<MenuAnswer | undefined> {
  const { figure, state, words, network, stage } = context;
  const name = figure.name;
  const give = async (file: string, type: string, content: string | Blob | Uint8Array<ArrayBuffer>) => {
    if (!isClosed()) {
      download(file, type, content);
      return { key: 'menu.saved' };
    }
    if (typeof content === 'string') return copied(content, 'menu.copied-instead');
    return { key: 'menu.no-files', text: linkOf(context) };
  };
  const isData = item === 'csv' || item === 'json';
  if (isData && isGuessOpen({ figure, state })) return { key: 'menu.asked' };
  switch (item) {
    case 'lecture':
      return startLecture(elementOf(context), figure);
    case 'class':
      return copiedLine(context);
    case 'ledger':
      return openLedger(context);
    case 'link':
      return copied(linkOf(context));
    case 'embed':
      return copied(codeOf(context), 'menu.copied-code');
    case 'cite':
      return copied(citeAsText(cited(context)));
    case 'bibtex':
      return copied(citeAsBibtex(cited(context)));
    case 'csv':
      return give(`${name}.csv`, 'text/csv', toCsv(figure.table(state, words)));
    case 'json':
      return give(`${name}.json`, 'application/json', toJson(context));
    case 'weights':
      if (!network) return { key: 'menu.no-weights' };
      return give(`${name}.safetensors`, 'application/octet-stream', networkFile(network));
    case 'svg':
      return give(`${name}.svg`, 'image/svg+xml', await svgOf(context));
    case 'png':
      try {
        return give(
          `${name}.png`,
          'image/png',
          await picturePng(await svgOf(context), stage.clientWidth, stage.clientHeight),
        );
      } catch {
        return { key: 'menu.no-picture' };
      }
  }
}

/** The weights with the layers that they belong to: the file alone rebuilds the network. */
const networkFile = ({ weights, layers }: StagedNetwork): Uint8Array<ArrayBuffer> =>
  encodeSafetensors(weights, layers && { metadata: layers });

async function copied(text: string, key = 'menu.copied'): Promise<MenuAnswer> {
  if (!(await copy(text))) return { key: 'menu.by-hand', text };
  // In code and citations, too: nobody else has that disk.
  return { key: text.includes('file:///') ? 'menu.copied-disk' : key };
}

const elementOf = ({ stage }: Pick<MenuContext, 'stage'>): Element =>
  stage.closest('wcw-figure') ?? (stage.getRootNode() as ShadowRoot).host;

async function startLecture(element: Element, figure: AnyFigure): Promise<MenuAnswer | undefined> {
  try {
    (await loadLecture()).openLecture(element as LecturedFigure, figure);
    return undefined;
  } catch {
    return { key: 'errors.asset.missing', values: { name: 'lecture.js' } };
  }
}

/** The reader's finished run in the address of the ledger, which counts it: a frame on another site keeps nothing itself. */
function openLedger({ figure, state, base }: MenuContext): MenuAnswer {
  const lined = linedFigure(figure);
  const address = new URL('ledger/count/', base);
  address.hash = new URLSearchParams({
    line: classLine(lined, classResult(lined, state.result as FinishedRun)),
  }).toString();
  return openPage(address.href) ? { key: 'menu.opened' } : { key: 'menu.no-page', text: address.href };
}

/** The reader's finished run as a line for the teacher; one whose settings were changed while it trained is nobody's condition. */
async function copiedLine({ figure, state, base }: MenuContext): Promise<MenuAnswer> {
  const run = state.result as FinishedRun & { readonly changed?: readonly string[] };
  if (run.changed?.length) return { key: 'storage.changed' };
  const lined = linedFigure(figure);
  const answer = await copied(classLine(lined, classResult(lined, run)), 'menu.copied-line');
  return { ...answer, values: { address: new URL('class/', base).href } };
}

/** Address of the page with the figure's state in it. */
const linkOf = ({ figure, state, base, id }: MenuContext): string =>
  linkHere(location.href, ownPage(document), base, id, figure, state);

/** Of an embed page, what is not its figure: the line below it, which is two on a phone. CSS pixels. */
const AROUND = 64;

/** The figure in the view it has here, and as tall as it is here: in a column as wide as this one it is so tall there. */
function codeOf({ figure, state, words, base, stage }: MenuContext): string {
  const address = new URL(embedAddress(base, figure.name, words.lang));
  const drawn = stage.closest<HTMLElement>('.wcw-figure')!;
  const whole = ownPage(document) === 'embed' ? document.documentElement : drawn;
  const { height } = whole.getBoundingClientRect();
  if (drawn.dataset.view) address.searchParams.set('view', drawn.dataset.view);
  return embedCode({
    // What a class meets is the figure's setting, not the teacher's guess and open panel.
    address: embedLink(address.href, figure, { ...state, guess: undefined, panel: undefined }),
    helper: new URL('embed/v1/embed.js', base).href,
    title: words(`${figure.name}.title`),
    height: whole === drawn ? height + AROUND : height,
  });
}

function cited({ figure, state, words, base, stage }: MenuContext): Cited {
  const element = elementOf({ stage });
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  // On a page of somebody else's the canonical address is theirs.
  const article = element.getAttribute('article') ?? (ownPage(document) ? canonical : undefined);
  const url = citedAddress({ article, base, id: element.id || figure.name }, figure, state);
  return { name: figure.name, title: words(`${figure.name}.title`), url, date: new Date() };
}

/** Everything needed to make the numbers again: parameters, where they come from, the rows, the result. */
function toJson(context: MenuContext): string {
  const { figure, state, words } = context;
  const link = linkOf(context);
  const { params, source, result, backend } = state;
  const shown = figure.table(state, words);
  const table = { ...shown, rows: plainRows(shown) };
  const content = { figure: figure.name, experiment: figure.experiment, link, params, source, backend, table, result };
  // Typed arrays would come out as objects with numbered keys.
  return JSON.stringify(
    content,
    (_, value) => (ArrayBuffer.isView(value) ? Array.from(value as Float32Array) : value),
    2,
  );
}

async function svgOf({ figure, state, words, stage }: MenuContext): Promise<string> {
  const shown = viewState(figure, state);
  const picture = {
    stage: figure.view(shown, words, noActions),
    width: stage.clientWidth,
    height: stage.clientHeight,
    theme: stage.closest<HTMLElement>('[data-theme]')?.dataset.theme ?? document.documentElement.dataset.theme,
    title: words(`${figure.name}.title`),
    guessOpen: isGuessOpen({ figure, state }),
    whose: whoseOf(shown),
    letters: Number.parseFloat(getComputedStyle(stage).fontSize),
  };
  const bare = pictureDocument(pictureTree({ ...picture, styles: '' }));
  const rules = stylesFor(bare, stage.getRootNode() as Document | ShadowRoot);
  return pictureSvg({ ...picture, styles: `${rules}\n${await fontsFor(stage)}` });
}
