import { type ComponentChild, render } from 'preact';
import { sendCommand } from '../wiring/send-command.ts';
import { StorageGate } from './StorageGate.tsx';
import '../styles/styles.css';

/** Draws a page, and has the background look after what a stopped worker may have left. */
export function renderPage(page: ComponentChild): void {
  const root = document.querySelector('main');
  if (root) render(<StorageGate>{page}</StorageGate>, root);
  void sendCommand({ type: 'settle' });
}
