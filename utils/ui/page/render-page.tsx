import { type ComponentChild, render } from 'preact';
import { LOCKS } from '../../storage/engine/alone.ts';
import { sendCommand } from '../wiring/send-command.ts';
import { StorageGate } from './StorageGate.tsx';
// In this order: what comes later may say more of what came before.
import '../styles/tokens.css';
import '../styles/page.css';
import '../styles/parts.css';
import '../styles/menu.css';
import '../styles/connection.css';
import '../styles/calls.css';
import '../styles/keys.css';
import '../styles/forced-colors.css';

/** The page first: what the background looks at for it are the same values. */
const SETTLE_AFTER_MS = 150;

/** As long as the page is there: what is typed on it would go with an update. */
const holdPage = () =>
  navigator.locks.request(LOCKS.pages(), { mode: 'shared' }, () => new Promise(() => {}));

/** Draws a page, and has the background look after what a stopped worker may have left. */
export function renderPage(page: ComponentChild): void {
  void holdPage();
  const root = document.querySelector('main');
  if (root) render(<StorageGate>{page}</StorageGate>, root);
  setTimeout(() => void sendCommand({ type: 'settle' }), SETTLE_AFTER_MS);
}
