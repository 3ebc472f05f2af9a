import type { Signable } from '@/utils/oauth/signature';
import type { SigningSecrets } from '@/utils/oauth/signature-steps';

/** The one signature that E*TRADE's developer guide publishes with all that it was made of; nobody's keys. */
export const GUIDE_EXAMPLE: {
  readonly signable: Signable;
  readonly secrets: SigningSecrets;
  readonly signature: string;
} = {
  signable: {
    method: 'GET',
    url: 'https://api.etrade.com/v1/accounts/list',
    oauth: [
      ['oauth_consumer_key', 'c5bb4dcb7bd6826c7c4340df3f791188'],
      ['oauth_nonce', '0bba225a40d1bbac2430aa0c6163ce44'],
      ['oauth_signature_method', 'HMAC-SHA1'],
      ['oauth_timestamp', '1344885636'],
      ['oauth_token', 'VbiNYl63EejjlKdQM6FeENzcnrLACrZ2JYD6NQROfVI='],
    ],
  },
  secrets: {
    consumer: '7d30246211192cda43ede3abd9b393b9',
    token: 'XCF9RzyQr4UEPloA+WlC06BnTfYC1P0Fwr3GUw/B0Es=',
  },
  signature: 'UOnPVdzExTAgHkcGWLLfeTaaMSM=',
};
