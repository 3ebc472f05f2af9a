import { ENVIRONMENTS, type Environment } from '../../etrade/environments.ts';
import { before, inCSharp, READ, type Variables } from './variables.ts';

export function csharpSnippet(environment: Environment, variables: Variables): string {
  const rest = `var client = new RestClient(new RestClientOptions("https://${ENVIRONMENTS[environment].apiHost}")
{
    Authenticator = OAuth1Authenticator.ForProtectedResource(
        Environment.GetEnvironmentVariable("${READ.key}") ?? "",
        Environment.GetEnvironmentVariable("${READ.secret}") ?? "",
        Environment.GetEnvironmentVariable("${READ.token}") ?? "",
        Environment.GetEnvironmentVariable("${READ.tokenSecret}") ?? ""),
});
var answer = await client.ExecuteAsync(new RestRequest("/v1/accounts/list.json"));
Console.WriteLine($"{(int)answer.StatusCode} {answer.Content}");
`;
  return `using RestSharp;\nusing RestSharp.Authenticators;\n\n${before(inCSharp(variables), rest)}`;
}
