import { describe, expect, it } from 'vitest';
import { readCallback } from '@/utils/etrade/callback/read-callback';

const ADDRESS = 'https://myapp.example/cb?user=7';
const TOKEN = 'req+1/=';
const read = (address: string, own = ADDRESS) => readCallback(new URL(address), own, TOKEN);
const code = { name: 'code', verifier: 'AB12C' };

describe('a callback', () => {
  it.each([
    ['with the code alone', `${ADDRESS}&oauth_verifier=AB12C`],
    ['with the token before it', `${ADDRESS}&oauth_token=req%2B1%2F%3D&oauth_verifier=AB12C`],
    ['with a token that nobody encoded', `${ADDRESS}&oauth_token=req+1/=&oauth_verifier=AB12C`],
    ['in any order', 'https://myapp.example/cb?oauth_verifier=AB12C&user=7'],
    ['with more than that', `${ADDRESS}&state=x&oauth_verifier=AB12C&lang=en`],
    ['with the code twice', `${ADDRESS}&oauth_verifier=AB12C&oauth_verifier=AB12C`],
    ['with a blank behind the code', `${ADDRESS}&oauth_verifier=AB12C%20`],
  ])('brings a code %s', (_, address) => {
    expect(read(address)).toEqual(code);
  });

  it.each([
    ['another host', 'https://other.example/cb?user=7&oauth_verifier=AB12C'],
    ['another port', 'https://myapp.example:8443/cb?user=7&oauth_verifier=AB12C'],
    ['another scheme', 'http://myapp.example/cb?user=7&oauth_verifier=AB12C'],
    ['more path', 'https://myapp.example/cb/?user=7&oauth_verifier=AB12C'],
    ['another case of the path', 'https://myapp.example/CB?user=7&oauth_verifier=AB12C'],
    ['its own parameter missing', 'https://myapp.example/cb?oauth_verifier=AB12C'],
    ['its own parameter changed', 'https://myapp.example/cb?user=8&oauth_verifier=AB12C'],
  ])('is none at %s', (_, address) => {
    expect(read(address)).toEqual({ name: 'elsewhere' });
  });

  it('is none where no address can be read', () => {
    expect(read(ADDRESS, 'no address')).toEqual({ name: 'elsewhere' });
  });

  it.each([
    ['none', ADDRESS],
    ['an empty one', `${ADDRESS}&oauth_verifier=`],
    ['what is no code', `${ADDRESS}&oauth_verifier=%3Cscript%3E`],
    ['two', `${ADDRESS}&oauth_verifier=AB12C&oauth_verifier=XY99Z`],
    ['one in its fragment', `${ADDRESS}#oauth_verifier=AB12C`],
  ])('has no code with %s', (_, address) => {
    expect(read(address)).toEqual({ name: 'withoutCode' });
  });

  it.each(['other', '', 'req%2B1%2F%3D&oauth_token=other'])(
    'is of another login with the token "%s"',
    (token) => {
      expect(read(`${ADDRESS}&oauth_token=${token}&oauth_verifier=AB12C`)).toEqual({ name: 'otherLogin' });
    },
  );
});
