import { STORAGE_SLOW } from '../../words/storage-failure-words.ts';
import { Bell } from '../parts/Bell.tsx';

/** In place of a page that waits for the browser. Slow is not broken: nothing is offered that would erase anything. */
export function SlowScreen() {
  return (
    <>
      <header>
        <Bell />
        <h1>Opening Bell</h1>
      </header>
      <section class="panel" role="alert">
        <p>{STORAGE_SLOW.happened}</p>
        <p class="say">{STORAGE_SLOW.advice}</p>
      </section>
    </>
  );
}
