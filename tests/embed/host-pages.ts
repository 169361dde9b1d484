/** The smallest run that trains: every browser finishes it in seconds. */
const smallRun = 'data=digits&train-images=300&epochs=1&guess=skipped';

/** Pages of a course server, by path: each holds a figure of the site in another way. */
export function hostPages(site: string): ReadonlyMap<string, string> {
  const address = `${site}/embed/v1/inversion/?${smallRun}`;
  const script = `<script src="${site}/embed/v1/inversion.js"></script>`;
  const attributes = 'data="digits" train-images="300" epochs="1" guess="skipped"';
  const inner = page(`${script}<wcw-figure name="inversion" ${attributes}></wcw-figure>`).replaceAll('"', '&quot;');
  return new Map([
    ['/plain', page(`<iframe src="${address}" title="figure" width="700" height="300" style="border:0"></iframe>`)],
    ['/sandboxed', page(`<iframe src="${address}" title="figure" sandbox="allow-scripts" width="700"></iframe>`)],
    ['/notebook', page(`<iframe srcdoc="${inner}" title="figure" sandbox="allow-scripts" width="700"></iframe>`)],
    [
      '/element',
      page(
        `${script}<wcw-figure id="one" name="inversion" seed="3" ${attributes}></wcw-figure>` +
          `<wcw-figure id="two" name="inversion" activation="linear" data="digits" guess="skipped"></wcw-figure>${script}`,
      ),
    ],
    [
      '/helped',
      page(
        `<iframe data-wcw src="${address}&report=splice" title="figure" width="700" height="300" style="border:0"></iframe>` +
          `<iframe id="other" srcdoc="${evil}" title="not a figure of ours" width="100" height="100"></iframe>` +
          `<script src="${site}/embed/v1/embed.js"></script>`,
      ),
    ],
  ]);
}

/** A frame without `data-wcw` that asks for a height: it gets none. */
const evil = '<script>parent.postMessage({ type: &quot;wcw:resize&quot;, v: 1, height: 999 }, &quot;*&quot;)</script>';

/** Every page keeps the messages it is sent in `heard`. */
function page(body: string): string {
  return `<!doctype html><html lang="en"><title>A course page</title><link rel="icon" href="data:,">
<style>wcw-figure, wcw-figure * { color: red; font-size: 40px; } button { display: none; }</style>
<script>window.heard = []; addEventListener('message', (event) => heard.push(event.data));</script>
<body>${body}</body></html>`;
}
