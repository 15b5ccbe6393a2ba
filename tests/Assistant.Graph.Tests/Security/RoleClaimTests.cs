using System.Text.Json;
using Assistant.Graph.Security;

namespace Assistant.Graph.Tests.Security;

public sealed class RoleClaimTests
{
    [Theory]
    [InlineData("role", """{"role":"admin"}""", true)]
    [InlineData("role", """{"role":"ADMIN"}""", true)]
    [InlineData("role", """{"role":"user"}""", false)]
    [InlineData("role", """{"role":"administrator"}""", false)]
    [InlineData("role", """{}""", false)]
    [InlineData("role", """{"role":null}""", false)]
    [InlineData("role", """{"role":true}""", false)]
    [InlineData("role", """{"role":["user","admin"]}""", true)]
    [InlineData("role", """{"role":[["admin"]]}""", false)]
    [InlineData("role", """{"role":{"admin":true}}""", false)]
    [InlineData("role", """{"Role":"admin"}""", false)]
    [InlineData("app_metadata.role", """{"app_metadata":{"role":"admin"}}""", true)]
    [InlineData("app_metadata.role", """{"user_metadata":{"role":"admin"},"role":"admin"}""", false)]
    [InlineData("app_metadata.role", """{"app_metadata":"admin"}""", false)]
    [InlineData("app_metadata.role", """{"app_metadata":[{"role":"admin"}]}""", false)]
    [InlineData("a.b.c", """{"a":{"b":{"c":["admin"]}}}""", true)]
    [InlineData("https://example.com/role", """{"https://example.com/role":"admin"}""", true)]
    public void A_role_is_found_where_the_claim_says(string path, string payload, bool grants)
    {
        using var document = JsonDocument.Parse(payload);

        new RoleClaim(path).Grants(document.RootElement, "admin").ShouldBe(grants);
    }
}
