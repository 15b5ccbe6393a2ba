using Assistant.Engine.Relational.Bindings;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Conventions;

/// <summary>Makes <c>ChatConnection</c>, <c>ChatEdge</c>, <c>PageInfo</c> and the fields that return connections.</summary>
internal static class ConnectionTypeFactory
{
    /// <summary>The name of an entity's connection.</summary>
    public static string NameOf(string entity) => $"{entity}Connection";

    /// <summary>A field that returns a connection.</summary>
    public static OutputField CreateField(ConnectionFieldDescriptor field, EntityDescriptor target, PagingOptions paging) => new()
    {
        Name = field.Name,
        TypeReference = NameOf(target.Name),
        Description = field.Description,
        DeprecationReason = field.DeprecationReason,
        Arguments = [.. CreateArguments(field, target, paging)],
        AppliedDirectives =
        [
            CostConventions.SizeOfPage(paging),
            .. field.Relation is null ? new[] { CostConventions.Statement } : [],
        ],
        Binding = new ConnectionBinding
        {
            Table = target.Table,
            Relation = field.Relation,
            DefaultOrder = field.DefaultOrder,
            RankArguments = field.RankArguments,
            ConditionArguments = field.ConditionArguments,
        },
    };

    /// <summary>The connection type of an entity.</summary>
    public static ObjectType CreateConnection(EntityDescriptor entity, PagingOptions paging) => new()
    {
        Name = NameOf(entity.Name),
        Description = $"A page of a list of `{entity.Name}` objects.",
        Fields =
        [
            Part("pageInfo", "PageInfo!", "Where this page lies in the whole list.", ConnectionPart.PageInfo),
            Part("edges", $"[{entity.Name}Edge!]", "The page's items, each with its cursor.", ConnectionPart.Edges),
            Part("nodes", $"[{entity.Name}!]", "The page's items without cursors.", ConnectionPart.Nodes),
            Part("totalCount", "Int!", "How many items match on all pages together. It is counted only when selected.", ConnectionPart.TotalCount, CostConventions.WholeList),
            Part("aggregate", $"{AggregateTypeFactory.NameOf(entity.Name)}!", "What is computed from the items of all pages together.", ConnectionPart.Aggregate, CostConventions.WholeList),
            .. GroupTypeFactory.CanGroup(entity) ? new[] { GroupTypeFactory.CreateField(entity, paging) } : [],
        ],
    };

    /// <summary>The edge type of an entity.</summary>
    public static ObjectType CreateEdge(EntityDescriptor entity) => new()
    {
        Name = $"{entity.Name}Edge",
        Description = $"An item of a list of `{entity.Name}` objects, and its place there.",
        Fields =
        [
            Part("cursor", "String!", "The item's place, for `after` and `before` under the same order.", ConnectionPart.EdgeCursor),
            Part("node", $"{entity.Name}!", "The item.", ConnectionPart.EdgeNode, CostConventions.PartOfRow),
        ],
    };

    /// <summary><c>PageInfo</c>.</summary>
    public static ObjectType CreatePageInfo() => new()
    {
        Name = "PageInfo",
        Description = "Where a page lies in the whole list.",
        Fields =
        [
            Part("hasNextPage", "Boolean!", "Whether items follow this page.", ConnectionPart.HasNextPage),
            Part("hasPreviousPage", "Boolean!", "Whether items precede this page.", ConnectionPart.HasPreviousPage),
            Part("startCursor", "String", "The first item's cursor; null for an empty page.", ConnectionPart.StartCursor),
            Part("endCursor", "String", "The last item's cursor; null for an empty page.", ConnectionPart.EndCursor),
        ],
    };

    private static IEnumerable<InputField> CreateArguments(ConnectionFieldDescriptor field, EntityDescriptor target, PagingOptions paging)
    {
        foreach (var rank in field.RankArguments)
        {
            yield return new InputField
            {
                Name = rank.Name,
                TypeReference = rank.TypeReference,
                Description = rank.Description,
                AppliedDirectives = [CostConventions.WholeList],
            };
        }

        foreach (var condition in field.ConditionArguments)
        {
            yield return Argument(condition.Name, condition.TypeReference, condition.Description);
        }

        yield return Argument("first", "Int", $"How many items from the start, at most {paging.MaxPageSize}; {paging.DefaultPageSize} where neither `first` nor `last` is given.");
        yield return Argument("after", "String", "Only items after this cursor.");
        yield return Argument("last", "Int", $"How many items from the end, at most {paging.MaxPageSize}.");
        yield return Argument("before", "String", "Only items before this cursor.");
        yield return Argument("where", FilterTypeFactory.NameOf(target.Name), "Only items that match.");
        if (SortTypeFactory.CanSort(target))
        {
            yield return Argument("order", $"[{SortTypeFactory.NameOf(target.Name)}!]", "The order; the id decides between equals.");
        }
    }

    private static InputField Argument(string name, string type, string description) =>
        new() { Name = name, TypeReference = type, Description = description };

    private static OutputField Part(string name, string type, string description, ConnectionPart part, params IReadOnlyList<AppliedDirective> directives) => new()
    {
        Name = name,
        TypeReference = type,
        Description = description,
        AppliedDirectives = directives,
        Binding = new ConnectionPartBinding(part),
    };
}
