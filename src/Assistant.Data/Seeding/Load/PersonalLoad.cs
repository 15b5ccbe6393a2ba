using System.Text.Json;
using Assistant.Data.Modules.Integrations;

namespace Assistant.Data.Seeding.Load;

/// <summary>What each person of a load has connected.</summary>
internal static class PersonalLoad
{
    /// <summary>How many repositories a person has.</summary>
    public const int RepositoriesPerUser = 3;

    private static readonly JsonElement EventTypes = JsonSerializer.SerializeToElement(new[] { "chat.created", "document.updated" });

    private static readonly JsonElement Scopes = JsonSerializer.SerializeToElement(new[] { "calendar.readonly" });

    /// <summary>The key of the person's own integration.</summary>
    public static Guid IntegrationId(int user) => SeedRandom.For("own integration", user).NextId(At(user));

    /// <summary>The person's own integration, a calendar.</summary>
    public static Integration MakeIntegration(int user) => new()
    {
        Id = IntegrationId(user),
        Name = "Calendar",
        Provider = user % 2 == 0 ? IntegrationProvider.Google : IntegrationProvider.Microsoft,
        Status = IntegrationStatus.Active,
        OwnerUserId = IdentityLoad.UserId(user),
        CreatedByUserId = IdentityLoad.UserId(user),
        LastUsedAt = ChatPlan.Begin.AddDays(363),
        CreatedAt = At(user),
        UpdatedAt = At(user),
    };

    /// <summary>Its credential.</summary>
    public static IntegrationCredential MakeCredential(int user)
    {
        var random = SeedRandom.For("own credential", user);
        return new IntegrationCredential
        {
            Id = random.NextId(At(user)),
            IntegrationId = IntegrationId(user),
            CredentialType = CredentialType.OauthToken,
            EncryptedValue = EncryptedText.Base64(ref random, 96),
            Scopes = Scopes,
            CreatedAt = At(user),
            UpdatedAt = At(user),
        };
    }

    /// <summary>A GitHub App.</summary>
    public static GitHubAppConfig MakeApp(int user, Guid key)
    {
        var random = SeedRandom.For("app", user);
        return new GitHubAppConfig
        {
            Id = random.NextId(At(user)),
            UserId = IdentityLoad.UserId(user),
            Label = "bot",
            ClientId = $"Iv1.{user:D8}",
            EncryptedClientSecret = EncryptedText.Base64(ref random, 48),
            EncryptionKeyId = key,
            CreatedAt = At(user),
            UpdatedAt = At(user),
        };
    }

    /// <summary>A token that came through it.</summary>
    public static OAuthToken MakeToken(int user, Guid key)
    {
        var random = SeedRandom.For("token", user);
        return new OAuthToken
        {
            Id = random.NextId(At(user)),
            UserId = IdentityLoad.UserId(user),
            Provider = "github",
            EncryptedAccessToken = EncryptedText.Base64(ref random, 96),
            EncryptionKeyId = key,
            GithubAppConfigId = SeedRandom.For("app", user).NextId(At(user)),
            Scope = "repo",
            CreatedAt = At(user),
            UpdatedAt = At(user),
        };
    }

    /// <summary>Repositories.</summary>
    public static IEnumerable<GitHubRepository> MakeRepositories(int user) =>
        Enumerable.Range(0, RepositoriesPerUser).Select(index => new GitHubRepository
        {
            Id = SeedRandom.For("repository", (user * RepositoriesPerUser) + index).NextId(At(user)),
            UserId = IdentityLoad.UserId(user),
            RepoOwner = $"person-{user}",
            RepoName = SampleNames.Of(user + index),
            RepoUrl = $"https://github.example.com/person-{user}/{SampleNames.Of(user + index)}",
            IsActive = index < 2,
            LastAccessed = ChatPlan.Begin.AddDays(340 + index),
            CreatedAt = At(user),
            UpdatedAt = At(user),
        });

    /// <summary>A webhook.</summary>
    public static WebhookSubscription MakeWebhook(int user) => new()
    {
        Id = SeedRandom.For("webhook", user).NextId(At(user)),
        UserId = IdentityLoad.UserId(user),
        Name = "Everything new",
        Url = $"https://hooks.example.com/{user}",
        EventTypes = EventTypes,
        CreatedAt = At(user),
        UpdatedAt = At(user),
    };

    private static DateTime At(int user) => IdentityLoad.JoinedAt(user).AddMinutes(10);
}
