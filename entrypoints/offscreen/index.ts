import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { closeBehindWorker, lendAddress } from './lend-address';

export default defineUnlistedScript({
  include: ['chrome'],
  main: () => {
    navigator.serviceWorker.onmessage = lendAddress;
    void closeBehindWorker();
  },
});
