import type { Plugin } from 'vite';

export interface AuylViteOptions {
  /** Where the files of the package go, below the base of the application; `auyl-<version>` where it is left out. */
  folder?: string;
}

/** Offers the files of the package in development and in the build, and tells `define()` where they are. */
export default function auyl(options?: AuylViteOptions): Plugin;

/** Paths of the files that widgets may ask for, relative to `dist/` of the package. */
export declare function filesOfWidgets(): string[];
