/// <reference types="astro/client" />

declare module '*.yaml' {
  const content: unknown;
  export default content;
}

declare module 'reproduced:*' {
  const rows: readonly import('./cli/reproduced-plugin.ts').ReproducedRow[];
  export default rows;
}

declare module 'sorted:*' {
  const rows: readonly import('./cli/reproduced-plugin.ts').ReproducedRow[];
  export default rows;
}

declare module 'spread:*' {
  const rows: readonly import('./cli/reproduced-plugin.ts').SpreadRow[];
  export default rows;
}

declare module 'pairs:universality' {
  const pairs: Readonly<Record<string, import('./cli/zoo-pairs.ts').PackedPairs>>;
  export default pairs;
}

declare namespace App {
  interface Locals {
    /** The chapter being rendered, for the components in its text. */
    chapter?: import('./components/chapters.ts').Chapter;
  }
}
