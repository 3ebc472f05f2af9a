import { type ComponentChild, render } from 'preact';
import { StorageGate } from './StorageGate.tsx';
import { sendCommand } from './send-command.ts';
import './styles.css';

/** Draws a page, and has the background look after what a stopped worker may have left. */
export function renderPage(page: ComponentChild): void {
  const root = document.querySelector('main');
  if (root) render(<StorageGate>{page}</StorageGate>, root);
  void sendCommand({ type: 'settle' });
}
