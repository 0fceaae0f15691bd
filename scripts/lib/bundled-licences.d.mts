import type { Plugin } from 'vite';

export declare function bundledLicences(name: string, outside?: readonly string[]): Plugin;
