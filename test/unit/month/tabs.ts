export interface Tab {
  readonly id: number;
  url: string;
  active: boolean;
  readonly windowId: number;
}

/** The browser's tabs; like a browser, and unlike the fake one, they refuse a tab that is not there. */
export type Tabs = ReturnType<typeof createTabs>;

/** @param removed is told of each tab that is closed, by whomever */
export function createTabs(removed: (tabId: number) => void) {
  const open = new Map<number, Tab>();
  let nextId = 1;
  const find = (id: number) => {
    const tab = open.get(id);
    if (!tab) throw new Error(`No tab with id: ${id}`);
    return tab;
  };
  const activate = (id: number) => {
    for (const tab of open.values()) tab.active = tab.id === id;
  };
  const create = (url: string): Tab => {
    const tab = { id: nextId, url, active: true, windowId: 1 };
    nextId += 1;
    open.set(tab.id, tab);
    activate(tab.id);
    return { ...tab };
  };
  const visits: string[] = [];
  return {
    /** Where the extension has led a tab. */
    visits,
    /** The person opens one. */
    open: create,
    create: async ({ url }: { url: string }) => {
      visits.push(url);
      return create(url);
    },
    /** Its page leads it on, where it is still there. */
    lead: (id: number, url: string) => {
      const tab = open.get(id);
      if (tab) tab.url = url;
    },
    get: async (id: number) => ({ ...find(id) }),
    query: async ({ active }: { active?: boolean }) =>
      [...open.values()].filter((tab) => !active || tab.active),
    /** The content script runs on E*TRADE's pages, and nobody else answers. */
    sendMessage: async (id: number) => find(id).url.startsWith('https://us.etrade.com/e/t/etws/'),
    update: async (id: number, change: { url?: string; active?: boolean }) => {
      const tab = find(id);
      if (change.url) {
        visits.push(change.url);
        tab.url = change.url;
      }
      if (change.active) activate(id);
      return { ...tab };
    },
    remove: async (id: number) => {
      find(id);
      open.delete(id);
      removed(id);
    },
    /** The browser starts anew, with one tab of its own. */
    reset: async () => {
      open.clear();
      create('https://news.example/');
    },
    ofEtrade: (): Tab[] => [...open.values()].filter(({ url }) => url.startsWith('https://us.etrade.com/')),
  };
}
