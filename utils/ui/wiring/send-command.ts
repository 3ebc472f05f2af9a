import { browser } from 'wxt/browser';
import type { Command, LostReply, ReplyOf } from '../../messages/command.ts';

/** Sends a command. Where the answer is lost, the background is woken to set right what it left half-done. */
export async function sendCommand<Sent extends Command>(
  command: Sent,
): Promise<ReplyOf<Sent['type']> | LostReply> {
  const replying: Promise<ReplyOf<Sent['type']> | undefined> = send(command);
  void listenFor(replying);
  const reply = await replying;
  // Where nobody is there to answer, a browser says so or brings nothing.
  if (reply) return reply;
  if (command.type !== 'settle') await sendCommand({ type: 'settle' });
  return { name: 'lost' };
}

const send = (message: object) => browser.runtime.sendMessage(message).catch(() => undefined);

/** A background that starts on a busy computer takes a second or two. */
const PATIENCE_MS = 4_000;

type Look = (isSilent: boolean) => void;
const watchers = new Set<Look>();
let isListening = false;

/** Has somebody told when nobody takes up what is sent, and when that is over. @returns what ends it */
export function watchSilence(look: Look): () => void {
  watchers.add(look);
  return () => void watchers.delete(look);
}

/**
 * Work may take its time. Whether anybody is there to do it, a message finds out that asks for nothing: the browser
 * brings it back at once, unless the background does not even hear it.
 */
async function listenFor(replying: Promise<unknown>): Promise<void> {
  if (isListening) return;
  isListening = true;
  if (!(await comesInTime(replying))) {
    const anything = Promise.race([replying, send({})]);
    if (!(await comesInTime(anything))) {
      tell(true);
      await anything;
      tell(false);
    }
  }
  isListening = false;
}

function comesInTime(coming: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE_MS);
    void coming.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

function tell(isSilent: boolean): void {
  for (const look of watchers) look(isSilent);
}
