using System.Text.Json;
using Assistant.Data.Modules.Integrations;

namespace Assistant.Data.Seeding.Load;

/// <summary>
/// For each team four integrations with resources, each shared with up to four other teams: at every level, and one of the shares
/// revoked. For each person one of his own, with what belongs to it.
/// </summary>
internal sealed class IntegrationsLoad
{
    /// <summary>How many channels a team's Slack integration has; the load of Slack makes as many.</summary>
    public const int ChannelsPerTeam = 12;

    private const int SharesPerIntegration = 4;

    private static readonly (IntegrationProvider Provider, ServiceResourceKind Kind, int Resources)[] Services =
    [
        (IntegrationProvider.Slack, ServiceResourceKind.SlackChannel, ChannelsPerTeam),
        (IntegrationProvider.Github, ServiceResourceKind.GithubRepo, 30),
        (IntegrationProvider.Notion, ServiceResourceKind.NotionPage, 30),
        (IntegrationProvider.Google, ServiceResourceKind.Calendar, 8),
    ];

    private static readonly JsonElement Metadata = JsonSerializer.SerializeToElement(new { scopes = new[] { "read", "list" }, version = 2 });

    private readonly List<EncryptionKey> _keys = [];
    private readonly List<Integration> _integrations = [];
    private readonly List<IntegrationCredential> _credentials = [];
    private readonly List<IntegrationShare> _shares = [];
    private readonly List<ServiceResource> _resources = [];
    private readonly List<ResourceAccess> _access = [];
    private readonly List<IntegrationEvent> _events = [];
    private readonly Dictionary<int, Guid> _slack = [];
    private readonly List<Guid> _channels = [];
    private readonly int _userCount;

    /// <summary>Makes what belongs to teams; what belongs to people is made while it's written.</summary>
    public IntegrationsLoad(int userCount, IReadOnlyList<TeamPlan> teams)
    {
        _userCount = userCount;
        var random = SeedRandom.For("key", 0);
        _keys.Add(new EncryptionKey
        {
            Id = random.NextId(ChatPlan.Begin.AddDays(-30)),
            KeyName = "tokens",
            EncryptedDek = EncryptedText.Bytes(ref random, 48),
            KekProvider = KekProvider.Local,
            CreatedAt = ChatPlan.Begin.AddDays(-30),
            UpdatedAt = ChatPlan.Begin.AddDays(-30),
        });
        foreach (var team in teams)
        {
            for (var service = 0; service < Services.Length; service++)
            {
                Add(team, service, teams);
            }
        }
    }

    /// <summary>The tables, in the order of their references.</summary>
    public IEnumerable<SeedTable> Tables
    {
        get
        {
            var people = Enumerable.Range(0, _userCount);
            yield return SeedTable.Of(_keys);
            yield return SeedTable.Of(_integrations.Count + _userCount, _integrations.Concat(people.Select(PersonalLoad.MakeIntegration)));
            yield return SeedTable.Of(_credentials.Count + _userCount, _credentials.Concat(people.Select(PersonalLoad.MakeCredential)));
            yield return SeedTable.Of(_shares);
            yield return SeedTable.Of(_resources);
            yield return SeedTable.Of(_access);
            yield return SeedTable.Of(_events);
            yield return SeedTable.Of(_userCount, people.Select(user => PersonalLoad.MakeApp(user, _keys[0].Id)));
            yield return SeedTable.Of(_userCount, people.Select(user => PersonalLoad.MakeToken(user, _keys[0].Id)));
            yield return SeedTable.Of(_userCount * PersonalLoad.RepositoriesPerUser, people.SelectMany(PersonalLoad.MakeRepositories));
            yield return SeedTable.Of(_userCount, people.Select(PersonalLoad.MakeWebhook));
        }
    }

    /// <summary>A team's Slack integration.</summary>
    public Guid SlackOf(TeamPlan team) => _slack[team.Index];

    /// <summary>The resource of a team's channel.</summary>
    public Guid ChannelOf(TeamPlan team, int channel) => _channels[(team.Index * ChannelsPerTeam) + channel];

    private void Add(TeamPlan team, int service, IReadOnlyList<TeamPlan> teams)
    {
        var (provider, kind, count) = Services[service];
        var random = SeedRandom.For("integration", (team.Index * Services.Length) + service);
        var at = team.CreatedAt.AddDays(1).AddMinutes(service * 7);
        var integration = new Integration
        {
            Id = random.NextId(at),
            Name = $"{provider} of team {team.Index + 1}",
            Provider = provider,
            Status = random.Chance(90) ? IntegrationStatus.Active : IntegrationStatus.Expired,
            Metadata = Metadata,
            WorkspaceId = $"T{team.Index + 1:D6}",
            LastUsedAt = ChatPlan.Begin.AddDays(363),
            OwnerTeamId = team.Id,
            CreatedByUserId = team.OwnerId,
            CreatedAt = at,
            UpdatedAt = at,
        };
        _integrations.Add(integration);
        if (service == 0)
        {
            _slack.Add(team.Index, integration.Id);
        }

        Record(integration.Id, IntegrationEventKind.Created, team.OwnerId, null, null, at, ref random);
        _credentials.Add(new IntegrationCredential
        {
            Id = random.NextId(at.AddMinutes(1)),
            IntegrationId = integration.Id,
            CredentialType = CredentialType.OauthToken,
            EncryptedValue = EncryptedText.Base64(ref random, 96),
            CreatedAt = at.AddMinutes(1),
            UpdatedAt = at.AddMinutes(1),
        });
        Record(integration.Id, IntegrationEventKind.CredentialAdded, team.OwnerId, null, null, at.AddMinutes(1), ref random);
        var resources = Enumerable.Range(0, count).Select(_ => random.NextId(at.AddMinutes(2))).ToArray();
        for (var i = 0; i < count; i++)
        {
            AddResource(integration, kind, resources[i], i);
        }

        for (var share = 0; share < Math.Min(SharesPerIntegration, teams.Count - 1); share++)
        {
            var other = teams[(team.Index + 1 + share) % teams.Count];
            AddShare(integration, other, (IntegrationShareLevel)((share + service) % 3), share == SharesPerIntegration - 1, resources, ref random);
        }
    }

    private void AddResource(Integration integration, ServiceResourceKind kind, Guid id, int index)
    {
        var at = integration.CreatedAt.AddMinutes(2);
        _resources.Add(new ServiceResource
        {
            Id = id,
            IntegrationId = integration.Id,
            ResourceType = kind,
            ExternalId = $"{(char)('A' + (int)kind)}{index + 1:D5}",
            Name = $"{SampleNames.Of(index)}-{index + 1}",
            LastSyncedAt = integration.LastUsedAt,
            CreatedAt = at,
            UpdatedAt = at,
        });
        if (kind is ServiceResourceKind.SlackChannel)
        {
            _channels.Add(id);
        }
    }

    private void AddShare(
        Integration integration, TeamPlan team, IntegrationShareLevel level, bool isRevoked, Guid[] resources, ref SeedRandom random)
    {
        var at = integration.CreatedAt.AddDays(2);
        var revokedAt = isRevoked ? at.AddDays(60) : (DateTime?)null;
        var share = new IntegrationShare
        {
            Id = random.NextId(at),
            IntegrationId = integration.Id,
            TeamId = team.Id,
            ShareLevel = level,
            Status = isRevoked ? IntegrationShareStatus.Revoked : IntegrationShareStatus.Active,
            RevokedAt = revokedAt,
            SharedByUserId = integration.CreatedByUserId,
            CreatedAt = at,
            UpdatedAt = revokedAt ?? at,
        };
        _shares.Add(share);
        Record(integration.Id, IntegrationEventKind.Shared, integration.CreatedByUserId, team.Id, share.Id, at, ref random);
        if (revokedAt is { } revoked)
        {
            Record(integration.Id, IntegrationEventKind.ShareRevoked, integration.CreatedByUserId, team.Id, share.Id, revoked, ref random);
        }

        // Half of the resources, of a revoked share as well: what was given outlives it, and gives nothing.
        for (var i = 0; i < resources.Length && level is IntegrationShareLevel.LimitedAccess; i += 2)
        {
            _access.Add(new ResourceAccess
            {
                Id = random.NextId(at.AddMinutes(1)),
                ResourceId = resources[i],
                IntegrationId = integration.Id,
                TeamId = team.Id,
                ShareId = share.Id,
                AccessLevel = (ResourceAccessLevel)(i / 2 % 3),
                GrantedByUserId = integration.CreatedByUserId,
                CreatedAt = at.AddMinutes(1),
                UpdatedAt = at.AddMinutes(1),
            });
        }
    }

    private void Record(
        Guid integration, IntegrationEventKind kind, Guid? actor, Guid? team, Guid? share, DateTime at, ref SeedRandom random) =>
        _events.Add(new IntegrationEvent
        {
            Id = random.NextId(at),
            IntegrationId = integration,
            EventType = kind,
            ActorUserId = actor,
            AffectedTeamId = team,
            ShareId = share,
            CreatedAt = at,
            UpdatedAt = at,
        });
}
