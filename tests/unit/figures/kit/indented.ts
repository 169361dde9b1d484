import { type Child, flatten } from '../../../../src/shell/html.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';

/** A tree as markup that a person can read and compare: an element a line, its children further in, pictures without their bytes. */
export function indented(tree: Child, depth = 0): string {
  return flatten(tree)
    .map((node) => {
      const pad = '  '.repeat(depth);
      const nested =
        typeof node === 'object' && node.kind === 'element' && node.children.some((c) => typeof c !== 'string');
      if (!nested) return `${pad}${renderToString(node, true).replace(/base64,[^"]+/g, 'base64,')}\n`;
      const open = renderToString({ ...node, children: ['\0'] }, true).split('\0')[0];
      return `${pad}${open}\n${indented(node.children, depth + 1)}${pad}</${node.tag}>\n`;
    })
    .join('');
}
