import { browser } from 'wxt/browser';
import type { Command, LostReply, ReplyOf } from '../../messages/command.ts';

/** Sends a command. Where the answer is lost, the background is woken to set right what it left half-done. */
export async function sendCommand<Sent extends Command>(
  command: Sent,
): Promise<ReplyOf<Sent['type']> | LostReply> {
  const reply: ReplyOf<Sent['type']> | undefined = await browser.runtime
    .sendMessage(command)
    .catch(() => undefined);
  // Where nobody is there to answer, a browser says so or brings nothing.
  if (reply) return reply;
  if (command.type !== 'settle') await sendCommand({ type: 'settle' });
  return { name: 'lost' };
}
