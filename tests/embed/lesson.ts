/** An author's page on a course server, with this body. */
export const lesson = (body: string, head = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A lesson</title><link rel="icon" href="data:,">${head}<body>${body}`;

/** The tag that brings a figure's script from the site. */
export const figureScript = (site: string, name = 'inversion', attributes = '') =>
  `<script ${attributes} src="${site}/embed/v1/${name}.js"></script>`;
