import { fakeBrowser } from 'wxt/testing/fake-browser';

type Area = Pick<typeof fakeBrowser.storage.local, 'get'>;

/**
 * Like a browser, and unlike the fake one, an answer holds no key that is not stored, and is a copy of what is.
 * Otherwise every look would find an old copy beside its value, as after a migration that was cut off.
 */
function answerAsBrowsersDo(area: Area): void {
  const get = area.get.bind(area) as (keys?: unknown) => Promise<object>;
  const getStored = async (keys?: unknown) => {
    const found = Object.entries(await get(keys)).filter(([, value]) => value !== undefined);
    return structuredClone(Object.fromEntries(found));
  };
  Object.assign(area, { get: getStored });
}

for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session]) answerAsBrowsersDo(area);

// What the fake one has no memory for; a test that looks at it brings its own.
const unheard = { addListener: () => undefined };
Object.assign(fakeBrowser.action, { setIcon: async () => undefined });
Object.assign(fakeBrowser, {
  commands: { onCommand: unheard },
  contextMenus: { onClicked: unheard, removeAll: async () => undefined, create: () => undefined },
});
