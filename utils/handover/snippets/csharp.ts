import { quoted } from './quoting.ts';
import { ACCEPT, partsOf, type SnippetCall } from './snippet-call.ts';
import { before, inCSharp, READ, type Variables } from './variables.ts';

export function csharpSnippet({ url }: SnippetCall, variables: Variables): string {
  const { origin, path, parameters } = partsOf(url);
  // It encodes a query by itself, and signs one that stands in the address as if it were not encoded.
  const query = parameters.map(
    ([name, value]) => `call.AddQueryParameter(${quoted(name)}, ${quoted(value)});\n`,
  );
  const rest = `var client = new RestClient(new RestClientOptions(${quoted(origin)})
{
    Authenticator = OAuth1Authenticator.ForProtectedResource(
        Environment.GetEnvironmentVariable("${READ.key}") ?? "",
        Environment.GetEnvironmentVariable("${READ.secret}") ?? "",
        Environment.GetEnvironmentVariable("${READ.token}") ?? "",
        Environment.GetEnvironmentVariable("${READ.tokenSecret}") ?? ""),
});
var call = new RestRequest(${quoted(path)});
call.AddHeader("Accept", ${quoted(ACCEPT)});
${query.join('')}var answer = await client.ExecuteAsync(call);
Console.WriteLine($"{(int)answer.StatusCode} {answer.Content}");
`;
  return `using RestSharp;\nusing RestSharp.Authenticators;\n\n${before(inCSharp(variables), rest)}`;
}
