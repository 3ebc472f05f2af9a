import { HttpError } from './http-error.ts';

/**
 * The body as text, read no further than `maxBytes`.
 * @throws HttpError `answerTooLarge`
 */
export async function readBounded(response: Response, maxBytes: number): Promise<string> {
  if (!response.body) return '';
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  // Leaving the loop by an error cancels the stream, and with it the download.
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new HttpError('answerTooLarge', response.status);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
