import { browser } from 'wxt/browser';
import type { Command, Reply } from '../../messages/command.ts';

/** The background was stopped before it could answer: nothing is known of the outcome. */
export interface LostReply {
  readonly name: 'lost';
}

/** Sends a command. Where the answer is lost, the background is woken to set right what it left half-done. */
export async function sendCommand(command: Command): Promise<Reply | LostReply> {
  try {
    return await browser.runtime.sendMessage(command);
  } catch {
    if (command.type !== 'settle') await sendCommand({ type: 'settle' });
    return { name: 'lost' };
  }
}
