import { browser } from 'wxt/browser';

/** Chromium's name for it and Firefox's; neither is on Android. */
interface Panels {
  readonly sidePanel?: { open(where: { windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

const panels = () => browser as unknown as Panels;

/** Whether the browser can show the console beside a page. */
export const hasSidePanel = () => Boolean(panels().sidePanel ?? panels().sidebarAction);

/** To be called in the turn of the person's press: browsers open it in no later one. */
export function openSidePanel(windowId: number): void {
  const { sidePanel, sidebarAction } = panels();
  const opening = sidePanel ? sidePanel.open({ windowId }) : sidebarAction?.open();
  void opening?.catch(() => undefined);
}
