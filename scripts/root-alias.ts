import { registerHooks } from 'node:module';

/** Lets Node load files of the extension by itself: they name each other from the root, and without an ending. */
registerHooks({
  resolve: (specifier, context, next) => {
    if (!specifier.startsWith('@/')) return next(specifier, context);
    const path = specifier.slice(2).replace(/(\.tsx?)?$/, (ending) => ending || '.ts');
    return next(new URL(`../${path}`, import.meta.url).href, context);
  },
});
