import { HttpError } from './http-error.ts';

export interface BoundedText {
  readonly text: string;
  /** The body goes on beyond it. */
  readonly isCut: boolean;
}

/**
 * The body as text, read no further than `maxBytes`.
 * @param cuts whether the beginning of a longer one is taken for it
 * @throws HttpError `answerTooLarge`
 */
export async function readBounded(response: Response, maxBytes: number, cuts = false): Promise<BoundedText> {
  if (!response.body) return { text: '', isCut: false };
  const decoder = new TextDecoder();
  let left = maxBytes;
  let text = '';
  // Leaving the loop cancels the stream, and with it the download.
  for await (const chunk of response.body) {
    const isCut = chunk.byteLength > left;
    if (isCut && !cuts) throw new HttpError('answerTooLarge', response.status);
    // Half of a character at its end is left out.
    text += decoder.decode(chunk.subarray(0, left), { stream: true });
    left -= chunk.byteLength;
    if (isCut) return { text, isCut };
  }
  return { text: text + decoder.decode(), isCut: false };
}
