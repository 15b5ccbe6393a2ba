namespace Assistant.Graph.Tests.Proof.Modules;

/// <summary>People.</summary>
public sealed class IdentityProof : ModuleProof
{
    public override IReadOnlyList<GraphEntity> Entities { get; } =
    [
        new("User", "users", "email", Seen.BySelfOrAdmin)
        {
            Computed = new Dictionary<string, string> { ["email_verified"] = "t.email_confirmed_at is not null" },
        },
    ];

    public override IReadOnlyList<GraphRelation> Relations { get; } = [];

    public override string RowsSql =>
        """
        insert into assistant.user_identities (issuer, subject, user_id) values ('https://other.example', 'olga', proof.person('owner'));
        """;
}
