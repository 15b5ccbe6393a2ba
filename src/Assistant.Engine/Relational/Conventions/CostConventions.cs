using Assistant.Engine.TypeSystem;
using Assistant.Engine.TypeSystem.Directives;

namespace Assistant.Engine.Relational.Conventions;

/// <summary>
/// What fields cost where that isn't the specification's default, 1 for a field that gives an object and 0 for one that gives a
/// value. The default is right for a list below another row: one more look into an index for each row.
/// </summary>
public static class CostConventions
{
    /// <summary>A field that something is begun for: a statement, a transaction, a subscription. HotChocolate's weight of a resolver.</summary>
    public static AppliedDirective Statement { get; } = CostDirective.Apply(10);

    /// <summary>A field or condition that all rows of a list are read for, whatever the page.</summary>
    public static AppliedDirective WholeList { get; } = CostDirective.Apply(5);

    /// <summary>A field that is a part of a row that is read anyway: a row joined to it, an object that only groups fields, what is looked up for all rows at once.</summary>
    public static AppliedDirective PartOfRow { get; } = CostDirective.Apply(0);

    /// <summary>How long the lists of a connection are, as HotChocolate's paging has it.</summary>
    public static AppliedDirective SizeOfPage(PagingOptions paging) => new ListSizeDirective
    {
        AssumedSize = paging.MaxPageSize,
        SlicingArguments = ["first", "last"],
        SlicingArgumentDefaultValue = paging.DefaultPageSize,
        SizedFields = ["edges", "nodes"],
        RequireOneSlicingArgument = false,
    }.Apply();

    /// <summary>How many groups there are.</summary>
    public static AppliedDirective SizeOfGroups(PagingOptions paging) => new ListSizeDirective
    {
        AssumedSize = paging.MaxGroups,
        SlicingArguments = ["first"],
        SlicingArgumentDefaultValue = paging.DefaultGroups,
        RequireOneSlicingArgument = false,
    }.Apply();

    /// <summary>How many objects <c>nodes</c> gives: one for each id.</summary>
    public static AppliedDirective SizeOfNodes(PagingOptions paging) =>
        new ListSizeDirective { AssumedSize = paging.MaxNodeIds, SlicingArguments = ["ids"] }.Apply();
}
