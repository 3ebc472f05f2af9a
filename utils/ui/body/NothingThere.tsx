/** In place of a body that is empty. */
export const NothingThere = ({ isRefusal }: { isRefusal: boolean }) => (
  <p class="say">{isRefusal ? 'The body is empty.' : 'E*TRADE has nothing to list: no data came.'}</p>
);
