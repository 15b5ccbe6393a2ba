using Assistant.Engine.Execution;
using Assistant.Engine.Validation;
using Assistant.Graph.Hosting;

namespace Assistant.Graph.Tests.Hosting;

public sealed class ServerSettingsTests
{
    [Theory]
    [InlineData("urls", "localhost", "ASPNETCORE_URLS has localhost, which isn't an address such as http://localhost:5080.")]
    [InlineData("Cors:Origins", "https://a.example/path", "Cors:Origins has https://a.example/path, which isn't an origin such as https://app.example.com.")]
    [InlineData("Cors:Origins:0", "a.example", "Cors:Origins has a.example, which isn't an origin such as https://app.example.com.")]
    [InlineData("Ide:Enabled", "maybe", "Ide:Enabled must be true or false.")]
    [InlineData("Limits:MaxRequestBytes", "0", "Limits:MaxRequestBytes must be a number of bytes above 0.")]
    [InlineData("Limits:MaxRequestBytes", "4 MB", "Limits:MaxRequestBytes must be a number of bytes above 0.")]
    [InlineData("Limits:MaxSocketMessageBytes", "-1", "Limits:MaxSocketMessageBytes must be a number of bytes above 0.")]
    [InlineData("Limits:MaxSocketOperations", "many", "Limits:MaxSocketOperations must be a number above 0.")]
    [InlineData("Limits:MaxAliases", "0", "Limits:MaxAliases must be a number above 0.")]
    [InlineData("Limits:MaxDepth", "20.5", "Limits:MaxDepth must be a number above 0.")]
    [InlineData("Limits:MaxParserDepth", "501", "Limits:MaxParserDepth must be a number from 1 to 500.")]
    [InlineData("Limits:MaxDocumentBytes", "1e6", "Limits:MaxDocumentBytes must be a number of bytes above 0.")]
    [InlineData("Paging:MaxPageSize", "19", "Paging:DefaultPageSize is 20, and must be no more than Paging:MaxPageSize, 19.")]
    [InlineData("Cost:MaxFieldCost", "-1", "Cost:MaxFieldCost must be a number above 0.")]
    [InlineData("Cost:MaxTypeCost", "Infinity", "Cost:MaxTypeCost must be a number above 0.")]
    [InlineData("Cost:EnforceCostLimits", "no", "Cost:EnforceCostLimits must be true or false.")]
    [InlineData("Introspection:Enabled", "1", "Introspection:Enabled must be true or false.")]
    [InlineData("Streams:KeepAliveSeconds", "0", "Streams:KeepAliveSeconds must be a number of seconds from 1 to 86400.")]
    [InlineData("Streams:ConnectionInitSeconds", "10s", "Streams:ConnectionInitSeconds must be a number of seconds from 1 to 86400.")]
    [InlineData("Batching:Enabled", "yes", "Batching:Enabled must be true or false.")]
    [InlineData("TrustedDocuments:Only", "true", "TrustedDocuments:Only needs TrustedDocuments:Path: without documents nothing could be asked.")]
    [InlineData("AutomaticPersistedQueries:MaxDocuments", "0", "AutomaticPersistedQueries:MaxDocuments must be a number above 0.")]
    [InlineData("AutomaticPersistedQueries:MaxBytes", "1k", "AutomaticPersistedQueries:MaxBytes must be a number of bytes above 0.")]
    [InlineData("ConnectionStrings:Assistant", "Database=x", "ConnectionStrings:Assistant names no Host.")]
    [InlineData("ConnectionStrings:AssistantListen", "Database=x", "ConnectionStrings:AssistantListen names no Host.")]
    public void A_wrong_setting_is_named_in_one_line(string name, string value, string message)
    {
        Should.Throw<SettingsException>(() => Read((name, value))).Message.ShouldBe(message);
    }

    [Theory]
    [InlineData("ConnectionStrings:Assistant", "Host=a;Passwort=hunter2")]
    [InlineData("ConnectionStrings:AssistantMigrations", "Host=a;Port=hunter2")]
    [InlineData("ConnectionStrings:Assistant", "hunter2")]
    public void A_wrong_connection_string_is_named_and_not_repeated(string name, string value)
    {
        var message = Should.Throw<SettingsException>(() => Read((name, value))).Message;

        message.ShouldStartWith($"{name} can't be read: ");
        message.ShouldNotContain("hunter2");
        message.ShouldNotContain("\n");
    }

    [Fact]
    public void What_isnt_set_has_its_default()
    {
        var settings = Read();

        settings.Urls.ShouldBe(["http://localhost:5080"]);
        settings.Database.Serving.ShouldBeNull();
        settings.CorsOrigins.ShouldBeEmpty();
        settings.Ide.ShouldBeFalse();
        settings.Introspection.ShouldBeFalse();
        settings.Execution.Validation.ShouldBe(new ValidationOptions { AllowIntrospection = false, HideSuggestions = true });
        (settings.Execution with { Validation = new() }).ShouldBe(new RequestExecutorOptions());
        settings.IsDevelopment.ShouldBeFalse();
        settings.MaxBatchOperations.ShouldBe(0);
        settings.Documents.TrustedPath.ShouldBeNull();
        settings.Documents.Automatic.IsEnabled.ShouldBeTrue();
    }

    private static ServerSettings Read(params (string Name, string Value)[] settings)
    {
        var all = settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value);
        all["Authentication:SigningKey"] = RunningServer.SigningKey;
        all["Authentication:Issuer"] = RunningServer.Issuer;
        var builder = HostConfiguration.CreateBuilder(all, "Production");
        return ServerSettings.Read(builder.Configuration, builder.Environment);
    }
}
