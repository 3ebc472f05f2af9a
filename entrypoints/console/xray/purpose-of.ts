import type { Purpose } from '@/utils/oauth/compare/header-faults';

const LOGIN_PATHS: Readonly<Record<string, Purpose>> = {
  '/oauth/request_token': 'requestToken',
  '/oauth/access_token': 'accessToken',
};

/** What a request to E*TRADE is for. */
export const purposeOf = (url: string): Purpose =>
  LOGIN_PATHS[URL.parse(url.trim())?.pathname.toLowerCase() ?? ''] ?? 'call';
