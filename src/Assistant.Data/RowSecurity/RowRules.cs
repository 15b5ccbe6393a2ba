using Assistant.Data.RowSecurity.Rules;

namespace Assistant.Data.RowSecurity;

/// <summary>Every rule, by name; the graph's <c>enum Policy</c> lists them in this order.</summary>
public static class RowRules
{
    /// <summary>Any signed-in person.</summary>
    public static RowRule Authenticated { get; } = new AuthenticatedRule();

    /// <summary>The person of the row.</summary>
    public static RowRule Self { get; } = new SelfRule();

    /// <summary>The owner of the row.</summary>
    public static RowRule Owner { get; } = new OwnerRule();

    /// <summary>A site administrator.</summary>
    public static RowRule Admin { get; } = new AdminRule();

    /// <summary>The owner of the chat.</summary>
    public static RowRule ChatOwner { get; } = new ChatOwnerRule();

    /// <summary>The owner of the document.</summary>
    public static RowRule DocumentOwner { get; } = new DocumentOwnerRule();

    /// <summary>Only the server.</summary>
    public static RowRule Nobody { get; } = new NobodyRule();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RowRule> All { get; } = [Authenticated, Self, Owner, Admin, ChatOwner, DocumentOwner, Nobody];
}
