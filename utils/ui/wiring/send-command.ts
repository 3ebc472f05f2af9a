import { browser } from 'wxt/browser';
import type { Command, LostReply, ReplyOf } from '../../messages/command.ts';

/** Sends a command. Where the answer is lost, the background is woken to set right what it left half-done. */
export async function sendCommand<Sent extends Command>(
  command: Sent,
): Promise<ReplyOf<Sent['type']> | LostReply> {
  try {
    return await browser.runtime.sendMessage(command);
  } catch {
    if (command.type !== 'settle') await sendCommand({ type: 'settle' });
    return { name: 'lost' };
  }
}
