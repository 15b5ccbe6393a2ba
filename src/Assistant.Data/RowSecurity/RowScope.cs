namespace Assistant.Data.RowSecurity;

/// <summary>
/// The condition of a <see cref="RowRule"/> as a query planner needs it: where to start, instead of SQL text. It says which rows
/// the rule lets through; several rules of a type add up.
/// </summary>
public abstract record RowScope
{
    private RowScope()
    {
    }

    /// <summary>The rows whose uuid in <paramref name="Property"/> equals the reader's.</summary>
    /// <param name="Property">A property of the entity: <c>UserId</c>, <c>Id</c>.</param>
    public sealed record OwnedBy(string Property) : RowScope;

    /// <summary>The rows whose uuid in <paramref name="Property"/> is among those that a function of the database returns for the reader.</summary>
    /// <param name="Property">A property of the entity that holds a uuid.</param>
    /// <param name="Set">The call, as in <c>app.team_ids('VIEWER')</c>; the database makes it once for a statement.</param>
    public sealed record Among(string Property, string Set) : RowScope
    {
        /// <summary>
        /// What a policy says beside the set where the set is of the rows' own keys: a row that is being added is in no set yet, and
        /// whoever adds it reads it back. Of rows that are stored it lets through none that the set doesn't, so plans do without.
        /// </summary>
        public RowScope? Added { get; init; }
    }

    /// <summary>The rows whose uuid in <paramref name="Property"/> isn't among those that a function returns; for policies alone.</summary>
    /// <param name="Property">A property of the entity that holds a uuid.</param>
    /// <param name="Set">The call.</param>
    public sealed record Outside(string Property, string Set) : RowScope;

    /// <summary>The rows that any of several scopes has.</summary>
    /// <param name="Scopes">The scopes.</param>
    public sealed record AnyOf(IReadOnlyList<RowScope> Scopes) : RowScope;

    /// <summary>The rows that each of several scopes has; for policies of writing alone.</summary>
    /// <param name="Scopes">The scopes.</param>
    public sealed record AllOf(IReadOnlyList<RowScope> Scopes) : RowScope;

    /// <summary>All rows, for a site administrator; none for anybody else.</summary>
    public sealed record AdminOnly : RowScope;

    /// <summary>The rows that have no value in a property, for any signed-in person.</summary>
    /// <param name="Property">A nullable property of the entity: <c>UserId</c>.</param>
    public sealed record Unowned(string Property) : RowScope;

    /// <summary>All rows, for any signed-in person.</summary>
    public sealed record Everyone : RowScope;

    /// <summary>No row, for nobody.</summary>
    public sealed record Nobody : RowScope;
}
