import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { basePath } from './src/cli/base-path.ts';
import { SUPPORTED_BROWSERS } from './src/cli/browsers.ts';
import { reproducedPlugin } from './src/cli/reproduced-plugin.ts';
import { yamlPlugin } from './src/cli/yaml-plugin.ts';
import { katexPlugin } from './src/components/katex-plugin.ts';

/** Astro 7 warns once a component that it moves head content itself: known and harmless (withastro/astro#18087). */
function quiet(level, log, handler) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
}

export default defineConfig({
  site: process.env.SITE_URL || 'http://localhost:4321',
  base: basePath(),
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  // A page is readable one round trip earlier: all styles of a page weigh 11 kB.
  build: { inlineStylesheets: 'always' },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features: { math: true, headingAttributes: true }, mdastPlugins: [katexPlugin] }),
  },
  integrations: [mdx(), sitemap({ filter: (page) => !/\/embed\/v1\/|\/ledger\/count\//.test(page) })],
  vite: {
    plugins: [yamlPlugin(), reproducedPlugin()],
    // Nothing is inlined: the page's content security policy allows no inline script.
    build: { target: SUPPORTED_BROWSERS, assetsInlineLimit: 0, rolldownOptions: { onLog: quiet } },
  },
});
