export const pagesHost = 'us.etrade.com';

/** The environment whose data a host serves under /v1; tokens of the other one are refused there. */
export const apiHosts: Record<string, Environment> = {
  'api.etrade.com': 'production',
  'apisb.etrade.com': 'sandbox',
};

export const lookAlikeHost = 'us-etrade.test';
export const callbackHost = 'myapp.example';

export const hosts = [pagesHost, ...Object.keys(apiHosts), lookAlikeHost, callbackHost];

export type Environment = 'sandbox' | 'production';
