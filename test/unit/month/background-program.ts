import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const KEY_VALUES = fileURLToPath(new URL('handover/key-values.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** What the background finds around it. Each worker has its own, so that it can be cut off from the world. */
export interface Globals {
  readonly chrome: object;
  readonly navigator: object;
  readonly clients: object;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly crypto: object;
  readonly URL: object;
  /** In place of IndexedDB. */
  readonly keyValues: object;
  readonly Date: object;
  readonly setTimeout: object;
  readonly AbortSignal: object;
}

const NAMES: readonly (keyof Globals)[] = [
  ...(['chrome', 'navigator', 'clients', 'fetch', 'URL'] as const),
  ...(['crypto', 'Date', 'setTimeout', 'AbortSignal'] as const),
];

/** Starts the program among these globals, with a memory of its own, as the browser starts a worker. */
export type BackgroundProgram = (globals: Globals) => void;

/** The whole background, from its entry on, as one program that can be started any number of times. */
export async function buildBackground(): Promise<BackgroundProgram> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT, 'idb-keyval': KEY_VALUES } },
    build: {
      write: false,
      minify: false,
      lib: { entry: 'entrypoints/background/index.ts', formats: ['iife'], name: 'background' },
    },
  });
  const [output] = Array.isArray(built) ? built : [];
  if (!output) throw new Error('The background was not built');
  const [{ code }] = output.output;
  // Parameters stand before the globals of the same name.
  const run = new Function('globalThis', ...NAMES, `${code}\nbackground.main();`);
  return (globals) => run(globals, ...NAMES.map((name) => globals[name]));
}
