/// <reference types="astro/client" />

declare module '*.yaml' {
  const content: unknown;
  export default content;
}

declare namespace App {
  interface Locals {
    /** The chapter being rendered, for the components in its text. */
    chapter?: import('./components/chapters.ts').Chapter;
  }
}
