// These run in the page itself: each must be whole, with nothing from outside its own braces.

/** Every way from a web page to an extension; what succeeded, by name. */
export async function reachFor(origin: string, commands: object[]): Promise<string[]> {
  const reached: string[] = [];
  const attempt = async (name: string, reach: () => unknown) => {
    try {
      if (await reach()) reached.push(name);
    } catch {
      // As it should be.
    }
  };
  const id = new URL(origin).host;
  const loads = (tag: string, source: string) =>
    new Promise((resolve) => {
      const address = { rel: 'stylesheet', [source]: `${origin}/icon/128.png` };
      const element = Object.assign(document.createElement(tag), address);
      element.onload = () => resolve(true);
      element.onerror = () => resolve(false);
      document.body.append(element);
    });
  // biome-ignore lint/suspicious/noExplicitAny: what a page may or may not find there
  const world = globalThis as any;
  for (const api of [world.chrome, world.browser]) {
    await attempt('runtime id', () => api.runtime.id);
    await attempt('storage', () => api.storage.local.get(null));
    for (const command of commands) await attempt('message', () => api.runtime.sendMessage(id, command));
    await attempt('port', () => api.runtime.connect(id));
  }
  for (const file of [
    'manifest.json',
    'popup.html',
    'verification-content.js',
    'guest-content.js',
    'background.js',
    'icon/128.png',
  ]) {
    await attempt(`fetch of ${file}`, () => fetch(`${origin}/${file}`));
  }
  await attempt('image', () => loads('img', 'src'));
  await attempt('style sheet', () => loads('link', 'href'));
  await attempt('script', () => loads('script', 'src'));
  await attempt('import', () => import(`${origin}/background.js`));
  await attempt('window', () => open(`${origin}/popup.html`)?.document.title);
  for (const detail of commands) {
    postMessage(detail, '*');
    dispatchEvent(new CustomEvent('message', { detail }));
    document.dispatchEvent(new CustomEvent(id, { detail }));
  }
  return reached;
}

/** What would stop a content script that heeds events of the page, as WXT's own wrapper does. */
export function forgeEvents(id: string): void {
  const name = `${id}:verification-content:wxt:content-script-started`;
  const detail = { contentScriptName: 'verification-content', messageId: 'x', isFirstScriptStarted: true };
  for (const target of [window, document]) target.dispatchEvent(new CustomEvent(name, { detail }));
  postMessage({ type: name, ...detail }, '*');
  for (const type of ['pagehide', 'beforeunload', 'visibilitychange', 'freeze']) {
    dispatchEvent(new Event(type));
    document.dispatchEvent(new Event(type));
  }
}
