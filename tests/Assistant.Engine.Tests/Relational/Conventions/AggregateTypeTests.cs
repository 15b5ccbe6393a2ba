using Assistant.Engine.Relational;
using Assistant.Engine.Relational.Conventions;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.TypeSystem.Directives;

namespace Assistant.Engine.Tests.Relational.Conventions;

/// <summary>The types of aggregates and groups follow from an entity's own columns.</summary>
public sealed class AggregateTypeTests
{
    private static readonly Schema Graph = Build();

    public static TheoryData<string, string> Types => new()
    {
        { "ThingConnection", "pageInfo: PageInfo!, edges: [ThingEdge!], nodes: [Thing!], totalCount: Int!, aggregate: ThingAggregate!, groups: [ThingGroup!]!" },
        { "ThingAggregate", "count: Int!, min: ThingMin!, max: ThingMax!, sum: ThingSum!, avg: ThingAverage!" },
        { "ThingMin", "small: Int, whole: Int, large: Long, single: Float, double: Float, exact: Decimal, day: Date, madeAt: DateTime" },
        { "ThingMax", "small: Int, whole: Int, large: Long, single: Float, double: Float, exact: Decimal, day: Date, madeAt: DateTime" },
        { "ThingSum", "small: Long, whole: Long, large: Decimal, single: Float, double: Float, exact: Decimal" },
        { "ThingAverage", "small: Decimal, whole: Decimal, large: Decimal, single: Float, double: Float, exact: Decimal" },
        { "ThingGroup", "keys: ThingGroupKeys!, aggregate: ThingAggregate!" },
        { "ThingGroupKeys", "otherId: UUID, kind: Kind, isDone: Boolean, dayDay: Date, dayWeek: Date, dayMonth: Date, madeAtDay: Date, madeAtWeek: Date, madeAtMonth: Date, model: String, link: URL" },
        { "BareConnection", "pageInfo: PageInfo!, edges: [BareEdge!], nodes: [Bare!], totalCount: Int!, aggregate: BareAggregate!" },
        { "BareAggregate", "count: Int!" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_has_the_fields_that_its_columns_allow(string type, string fields) =>
        string.Join(", ", Graph.GetType<ObjectType>(type).Fields.Select(field => $"{field.Name}: {field.TypeReference}")).ShouldBe(fields);

    [Fact]
    public void An_entity_without_such_columns_has_no_such_types() => Graph.Types.Select(type => type.Name)
        .Where(name => name.StartsWith("Bare", StringComparison.Ordinal)).Order()
        .ShouldBe(["Bare", "BareAggregate", "BareConnection", "BareEdge", "BareFilterInput", "BareSortInput"]);

    [Fact]
    public void The_values_to_group_by_are_the_keys() => Graph.GetType<EnumType>("ThingGroupBy").Values.Select(value => value.Name).ShouldBe(
        ["OTHER_ID", "KIND", "IS_DONE", "DAY_DAY", "DAY_WEEK", "DAY_MONTH", "MADE_AT_DAY", "MADE_AT_WEEK", "MADE_AT_MONTH", "MODEL", "LINK"]);

    [Fact]
    public void Groups_are_sorted_by_each_value_and_each_key()
    {
        var sorts = Graph.GetType<InputObjectType>("ThingGroupSortInput").Fields.Select(field => field.Name).ToArray();
        sorts.Length.ShouldBe(1 + 8 + 8 + 6 + 6 + 11);
        new[] { "count", "minSmall", "maxMadeAt", "sumExact", "avgSingle", "kind", "madeAtWeek" }.Except(sorts).ShouldBeEmpty();
    }

    private static Schema Build()
    {
        Column[] columns =
        [
            Create("id", ColumnType.Uuid), Create("other_id", ColumnType.Uuid), Create("is_done", ColumnType.Boolean), Create("small", ColumnType.Int16),
            Create("whole", ColumnType.Int32), Create("large", ColumnType.Int64), Create("single", ColumnType.Single), Create("double", ColumnType.Double),
            Create("exact", ColumnType.Numeric), Create("day", ColumnType.Date), Create("made_at", ColumnType.Timestamp), Create("parts", ColumnType.Json),
            Create("vector", ColumnType.SingleArray), Create("prose", ColumnType.Text), Create("story", ColumnType.Text, 101), Create("model", ColumnType.Text, 100),
            Create("link", ColumnType.Text, 50),
            new() { Name = "kind", Type = ColumnType.Enum, IsNullable = true, EnumName = "Kind", EnumDescription = "Kinds.", EnumValues = [new("A", "a", "The first.")] },
        ];
        var table = new Table { Schema = "s", Name = "things", Columns = columns, PrimaryKey = [columns[0]] };
        var toOne = new Relation { Name = "other", From = table, FromColumns = [columns[1]], To = table, ToColumns = [columns[0]], IsToMany = false };
        var names = new[] { "otherId", "kind", "isDone", "small", "whole", "large", "single", "double", "exact", "day", "madeAt", "parts", "vector", "prose", "story", "model" };
        FieldDescriptor[] fields =
        [
            new ColumnFieldDescriptor { Name = "key", Description = "x", Column = columns[0] },
            .. names.Select(name => new ColumnFieldDescriptor { Name = name, Description = "x", Column = table[string.Concat(name.Select(unit => char.IsUpper(unit) ? $"_{char.ToLowerInvariant(unit)}" : $"{unit}"))] }),
            new ColumnFieldDescriptor { Name = "link", Description = "x", Column = table["link"], ScalarName = "URL" },
            new ColumnFieldDescriptor { Name = "cost", Description = "x", Column = table["exact"], Through = toOne },
            new PresenceFieldDescriptor { Name = "isMade", Description = "x", Column = table["made_at"] },
        ];
        var thing = new EntityDescriptor
        {
            Name = "Thing",
            Description = "A thing.",
            Table = table,
            ReadPolicies = [],
            Fields = fields,
            RootConnection = new ConnectionFieldDescriptor { Name = "things", Description = "All.", TargetName = "Thing" },
        };
        var bare = thing with
        {
            Name = "Bare",
            Fields = [new ColumnFieldDescriptor { Name = "prose", Description = "x", Column = table["prose"] }],
            RootConnection = new ConnectionFieldDescriptor { Name = "bares", Description = "All.", TargetName = "Bare" },
        };
        var types = new RelationalTypes([thing, bare], new PagingOptions());
        return new SchemaBuilder()
            .AddTypes(new ObjectType { Name = "Query", Fields = [.. types.CreateRootFields()] })
            .AddTypes(types.CreateTypes())
            .AddTypes(new EnumType { Name = "Policy", Values = [new EnumValue { Name = "NOBODY" }] }, AuthorizeDirective.CreateApplyPolicy())
            .AddDirectives(AuthorizeDirective.Create(), CostDirective.Create(), ListSizeDirective.Create())
            .Build();
    }

    private static Column Create(string name, ColumnType type, int? length = null) => new() { Name = name, Type = type, IsNullable = true, MaxLength = length };
}
