import { useMemo } from 'preact/hooks';
import { formatDayAndTime, NEW_YORK } from '@/utils/words/format-time';
import type { AnswerNode } from '../lists/answer-node.ts';
import { type TimeReader, timesIn } from '../lists/time-fields.ts';

const MOST = 20;

/** The times of an answer, which comes with numbers in their place. */
export function TimesInAnswer({ root, readTime }: { root: AnswerNode; readTime: TimeReader }) {
  const times = useMemo(() => timesIn(root, readTime), [root, readTime]);
  if (times.length === 0) return null;
  return (
    <details class="times">
      <summary>Times in this answer: {times.length}</summary>
      <div class="scrolling">
        <table>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">As sent</th>
              <th scope="col">New York</th>
              <th scope="col">Here</th>
            </tr>
          </thead>
          <tbody>
            {times.slice(0, MOST).map(({ field, text, at, unit }) => (
              <tr key={`${field} ${text}`}>
                <td>{field}</td>
                <td>
                  {text} {unit}
                </td>
                <td>{formatDayAndTime(at, NEW_YORK)}</td>
                <td>{formatDayAndTime(at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {times.length > MOST && <p class="aside">The first {MOST} are listed; the table tells all of them.</p>}
    </details>
  );
}
