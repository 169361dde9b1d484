import katex from 'katex';

interface MathNode {
  readonly value: string;
}
interface Context {
  replaceNode(node: MathNode, by: { raw: string; mdxExpressions: boolean }): void;
}

/** HTML and MathML of a TeX formula. Throws on a formula that KaTeX cannot set, so that a wrong one fails the build. */
export function renderMath(tex: string, displayMode: boolean): string {
  return katex.renderToString(tex, { throwOnError: true, strict: 'error', output: 'htmlAndMathml', displayMode });
}

const put = (displayMode: boolean) => (node: MathNode, context: Context) =>
  context.replaceNode(node, { raw: renderMath(node.value, displayMode), mdxExpressions: false });

/** Sets `$…$` and `$$…$$` at build. It works on the Markdown tree: later, the highlighter has eaten the blocks. */
export const katexPlugin = { name: 'katex', math: put(true), inlineMath: put(false) };
