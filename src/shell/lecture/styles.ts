/** The room around a figure in a lecture, for the root that the figure hangs in. All lengths are enlarged with the figure. */
export const roomStyles = `
:host {
  all: initial;
  position: fixed;
  inset: 0;
  z-index: 2147483647;
  overflow: hidden;
  display: block;
}
.room {
  display: flex;
  flex-direction: column;
  height: 100%;
  background: var(--paper);
  color: var(--ink);
  font: 400 13px/1.35 var(--sans);
}
/* What goes on below shows that it does. */
.scroller {
  flex: 1;
  min-height: 0;
  overflow: hidden auto;
  scrollbar-width: thin;
  outline: 0;
  background:
    linear-gradient(var(--paper) 0 0) bottom / 100% 12px no-repeat local,
    linear-gradient(transparent, var(--edge)) bottom / 100% 12px no-repeat scroll;
}
.box {
  position: relative;
  box-sizing: border-box;
  display: flex;
  flex-direction: column;
  transform-origin: 0 0;
  padding: 8px 12px 2px;
}
header { position: static; }
p { margin: 0; }
.place { font-size: 12px; color: var(--muted); }
h2 { margin: 2px 0 0; font: 650 var(--question, 17px)/1.22 var(--sans); text-wrap: balance; }
.box[data-asked] header { flex: 1; display: flex; flex-direction: column; justify-content: center; max-width: 36em; margin: 0 auto; text-align: center; }
.box[data-asked] h2 { font-size: 27px; }
.box[data-asked] slot { display: none; }
slot { display: block; flex: 1 0 auto; }
footer { --u: calc(1px * var(--times)); display: flex; flex-wrap: wrap; gap: calc(2 * var(--u)) calc(10 * var(--u)); align-items: center; padding: calc(2 * var(--u)) calc(12 * var(--u)) calc(4 * var(--u)); font-size: calc(12 * var(--u)); color: var(--muted); }
footer p { flex: 1 1 0; }
button { min-height: calc(24 * var(--u)); padding: 0 calc(8 * var(--u)); font: 500 1em/1.2 var(--sans); color: inherit; background: none; border: 1px solid var(--edge); border-radius: calc(5 * var(--u)); cursor: pointer; }
button:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
button[aria-disabled="true"] { opacity: 0.45; cursor: default; }
footer p:empty { display: none; }
@media (max-width: 480px) {
  footer p { flex-basis: 100%; }
  button { flex: 1 1 auto; }
}
@media (pointer: coarse) {
  footer { justify-content: end; }
  button { min-height: max(44px, 24 * var(--u)); }
}
@media (min-aspect-ratio: 1/1) {
  .box:not([data-asked]) header { position: absolute; inset: 8px auto auto 12px; width: var(--left); }
}
`;

/**
 * A figure in that room, for the root that its own styles are in: numbers and controls on the left, one view on the right.
 * What a figure needs besides, its own styles say: of its smallest letters with `--lecture-text`, which is their size here;
 * with `--lecture-least` on `.wcw-framed`, the least height of its view; with `[data-lecture]`, anything else.
 */
export const figureStyles = (element: string): string => `
${element} { display: block; margin: 0; padding: 0 !important; --wcw-rem: 16px; --lecture-text: 12px; }
${element} .wcw-root { --wcw-rem: 16px; }
${element} .wcw-framed { --hit: 34px !important; border: 0; background: none; }
${element} :is(.wcw-head, .wcw-caption, .wcw-values, .wcw-second, .wcw-step, [data-action="settings"]) { display: none !important; }
/* The question of a guess stands in the view, beside its handle. */
${element} .wcw-framed[data-guess="open"] { --lecture-asked: 240px; }
${element} .wcw-tabs button { font-size: 13px; }
${element} .wcw-note { font-size: var(--lecture-text) !important; }
@media (min-aspect-ratio: 1/1) {
  ${element} .wcw-framed {
    --stage: max(var(--lecture-stage), var(--lecture-least, var(--lecture-asked, 0px))) !important;
    grid-template-columns: var(--lecture-left) minmax(0, 1fr) !important;
    grid-template-rows: repeat(3, max-content) 1fr;
    column-gap: 20px;
  }
  ${element} .wcw-framed > * { grid-column: 1 !important; }
  ${element} .wcw-framed > .wcw-read { grid-row: 1 !important; margin-top: var(--lecture-top); }
  ${element} .wcw-framed > .wcw-read { min-height: 0; column-gap: 10px; }
  ${element} .wcw-number { flex: 1 1 0; width: auto; min-width: min-content; }
  ${element} .wcw-number strong { font-size: min(2.267em, calc(var(--lecture-left) / var(--lecture-digits))); }
  ${element} .wcw-what { white-space: normal; }
  ${element} button.wcw-go { gap: 6px; padding: 0 8px; }
  ${element} .wcw-tabs button { padding: 0 2px; }
  ${element} .wcw-framed > .wcw-dock { grid-row: 2 !important; border: 0; }
  ${element} .wcw-framed > .wcw-status { grid-row: 3 !important; height: auto !important; overflow: visible !important; white-space: normal; }
  ${element} .wcw-framed > .wcw-status > span { display: block !important; overflow: visible; }
  ${element} .wcw-framed > .wcw-tabs { grid-area: 1 / 2 / 2 / 3 !important; align-self: start; }
  ${element} .wcw-framed > :is(.wcw-stage, .wcw-side) { grid-area: 1 / 2 / -1 / 3 !important; margin-top: 36px; }
  ${element} .wcw-framed > .wcw-side { height: auto !important; min-height: var(--stage); overflow: visible !important; background: none; }
  ${element} .wcw-dock .wcw-segments > div { flex-wrap: wrap !important; }
}
`;
