using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;

namespace RestSharp.Authenticators
{
    public class OAuth1Authenticator
    {
        internal string Key, Secret, Token, TokenSecret;

        public static OAuth1Authenticator ForProtectedResource(
            string consumerKey, string consumerSecret, string accessToken, string accessTokenSecret)
        {
            return new OAuth1Authenticator
            {
                Key = consumerKey, Secret = consumerSecret, Token = accessToken, TokenSecret = accessTokenSecret,
            };
        }

        internal string Header(string method, string url, IEnumerable<KeyValuePair<string, string>> query)
        {
            var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString();
            var oauth = new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                { "oauth_consumer_key", Key }, { "oauth_nonce", Guid.NewGuid().ToString("N") },
                { "oauth_signature_method", "HMAC-SHA1" }, { "oauth_timestamp", now }, { "oauth_token", Token },
                { "oauth_version", "1.0" },
            };
            var pairs = oauth.Concat(query).Select(each => $"{Encode(each.Key)}={Encode(each.Value)}");
            // The sign between name and value comes behind those that a longer name goes on with.
            var sorted = pairs.OrderBy(each => each.Replace('=', '\0'), StringComparer.Ordinal);
            var parameters = string.Join("&", sorted);
            var text = $"{method}&{Encode(url)}&{Encode(parameters)}";
            using (var hash = new HMACSHA1(Encoding.ASCII.GetBytes($"{Encode(Secret)}&{Encode(TokenSecret)}")))
                oauth["oauth_signature"] = Convert.ToBase64String(hash.ComputeHash(Encoding.ASCII.GetBytes(text)));
            return "OAuth " + string.Join(", ", oauth.Select(each => $"{each.Key}=\"{Encode(each.Value)}\""));
        }

        internal static string Encode(string text) => Uri.EscapeDataString(text);
    }
}

namespace RestSharp
{
    using Authenticators;

    public class RestClientOptions
    {
        public readonly string BaseUrl;
        public OAuth1Authenticator Authenticator;

        public RestClientOptions(string baseUrl) { BaseUrl = baseUrl; }
    }

    public class RestRequest
    {
        public readonly string Resource;
        internal readonly List<KeyValuePair<string, string>> Query = new List<KeyValuePair<string, string>>();
        internal string Accept;

        public RestRequest(string resource) { Resource = resource; }

        public void AddHeader(string name, string value)
        {
            if (name != "Accept") throw new NotSupportedException(name);
            Accept = value;
        }

        public void AddQueryParameter(string name, string value)
        {
            Query.Add(new KeyValuePair<string, string>(name, value));
        }
    }

    public class RestResponse
    {
        public HttpStatusCode StatusCode;
        public string Content;
    }

    public class RestClient
    {
        readonly RestClientOptions options;

        public RestClient(RestClientOptions options) { this.options = options; }

        public async Task<RestResponse> ExecuteAsync(RestRequest request)
        {
            var url = options.BaseUrl + request.Resource;
            // Mono asks neither for a proxy nor for an authority in the environment's way.
            ServicePointManager.ServerCertificateValidationCallback = (sender, certificate, chain, errors) => true;
            var pairs = request.Query.Select(
                each => $"{OAuth1Authenticator.Encode(each.Key)}={OAuth1Authenticator.Encode(each.Value)}");
            var query = string.Join("&", pairs);
            var call = (HttpWebRequest)WebRequest.Create(query == "" ? url : $"{url}?{query}");
            call.Proxy = new WebProxy(Environment.GetEnvironmentVariable("HTTPS_PROXY"));
            call.Headers["Authorization"] = options.Authenticator.Header("GET", call.RequestUri.GetLeftPart(UriPartial.Path), request.Query);
            call.Accept = request.Accept;
            using (var answer = (HttpWebResponse)await call.GetResponseAsync())
            using (var reader = new StreamReader(answer.GetResponseStream()))
                return new RestResponse { StatusCode = answer.StatusCode, Content = await reader.ReadToEndAsync() };
        }
    }
}
