import { storage } from 'wxt/utils/storage';

/** Id of the profile in front of the person. Writers: popup and console, one at a time: the person's hand. */
export const selectedProfileItem = storage.defineItem<string>('local:selected-profile', {
  fallback: 'sandbox',
  version: 1,
});
