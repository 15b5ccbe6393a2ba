using System.Text;
using System.Text.Json;
using Assistant.Engine.Planning;
using Assistant.Engine.Planning.Shapes;

namespace Assistant.Engine.Execution.Writing;

/// <summary>Turns the shapes of a plan into writers, with everything that never changes encoded beforehand.</summary>
internal static class WriterFactory
{
    /// <summary>The writers of a statement's levels.</summary>
    public static LevelWriter[] CreateLevels(IReadOnlyList<LevelShape> levels) => [.. levels.Select(Create)];

    /// <summary>The writer of what a statement computes; null for one that reads rows.</summary>
    public static ComputedWriter? CreateComputed(PlannedStatement statement)
    {
        var isWhole = statement.Intent.Levels.Count == 0;
        var isRoot = isWhole && !statement.Intent.IsReaders;
        return statement.Target switch
        {
            AggregateStoreTarget aggregate => new AggregateWriter(
                [.. aggregate.Values.Select(value => (value.Store.Index, value is ObjectValueShape shape ? Create(shape.Object) : null))],
                aggregate.Values.OfType<CountValueShape>().FirstOrDefault()?.Count.Ordinal ?? -1)
            { IsWhole = isWhole, IsRoot = isRoot },
            GroupStoreTarget groups => new GroupWriter(
                groups.Store.Index, Create(groups.Group), groups.Size?.Ordinal ?? -1, new KeyReader(groups.ParentKey))
            { IsWhole = isWhole, IsRoot = isRoot },
            _ => null,
        };
    }

    /// <summary>The writer of a connection.</summary>
    public static ConnectionWriter Create(ConnectionShape shape)
    {
        var cursor = shape.Page?.CursorFormat is { } format ? new CursorWriter(format, shape.Page.CursorValues) : null;
        return new ConnectionWriter([.. shape.Parts.Select((part, index) => Create(part, index, cursor))], shape.Page, cursor);
    }

    /// <summary>A field's name as JSON, with the brace or comma before it.</summary>
    public static byte[] Prefix(string responseName, int index) =>
        Encoding.UTF8.GetBytes($"{(index == 0 ? '{' : ',')}\"{JsonEncodedText.Encode(responseName)}\":");

    /// <summary>A text as JSON.</summary>
    public static byte[] Text(string text) => Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(text)}\"");

    private static LevelWriter Create(LevelShape level) => new()
    {
        Key = new KeyReader(level.Key),
        Stores = [.. level.Stores.Select(store => store.Index)],
        Presence = level.Presence?.Ordinal,
        Object = level.Content is ObjectContent content ? Create(content.Object) : null,
        Connection = level.Content is ConnectionContent connection ? Create(connection.Connection) : null,
        RowCount = level.Content is ConnectionContent { Connection.Page.RowCount: { } rowCount } ? rowCount.Ordinal : null,
    };

    private static ObjectWriter Create(ObjectShape shape) => shape switch
    {
        FieldsShape same => new FieldsWriter([.. same.Fields.Select((field, index) => Create(field, Prefix(field.ResponseName, index)))]),
        CasesShape cases => new CasesWriter(cases, Create),
        _ => throw new InvalidOperationException("An object has no writer."),
    };

    private static FieldWriter Create(FieldShape field, byte[] prefix) => field switch
    {
        ColumnShape column => new ColumnFieldWriter(prefix, column),
        DecimalShape number => new DecimalFieldWriter(prefix, number),
        NestedShape nested => new NestedFieldWriter(prefix, Create(nested.Object)),
        ConstantShape constant => new ConstantFieldWriter(prefix, Text(constant.Text)),
        NullShape => new ConstantFieldWriter(prefix, "null"u8.ToArray()),
        GlobalIdShape id => new GlobalIdFieldWriter(prefix, id),
        PresenceShape presence => new PresenceFieldWriter(prefix, presence.Output.Ordinal),
        ReferenceShape reference => new ReferenceFieldWriter(prefix, reference.Presence.Ordinal, Create(reference.Object)),
        ChainedConnectionShape => new ChainedConnectionFieldWriter(prefix),
        StoredConnectionShape stored => new StoredFieldWriter(prefix, stored.Store.Index),
        ItemlessConnectionShape itemless => new ItemlessFieldWriter(prefix, Create(itemless.Connection)),
        DeferredShape deferred => new DeferredFieldWriter(prefix, deferred),
        _ => throw new InvalidOperationException($"Field {field.ResponseName} has no writer."),
    };

    private static ConnectionPartWriter Create(ConnectionPartShape part, int index, CursorWriter? cursor)
    {
        var prefix = Prefix(part.ResponseName, index);
        return part switch
        {
            ItemsShape items => new ItemsPartWriter(prefix, Create(items.Item, cursor)),
            PageInfoShape pageInfo => new PageInfoPartWriter(
                prefix, [.. pageInfo.Fields.Select((field, fieldIndex) => (Prefix(field.ResponseName, fieldIndex), field.Field))]),
            StoredPartShape stored => new StoredPartWriter(prefix, stored.Store.Index),
            ConnectionTypeNameShape typeName => new ConstantPartWriter(prefix, Text(typeName.TypeName)),
            _ => throw new InvalidOperationException($"Field {part.ResponseName} has no writer."),
        };
    }

    private static ItemWriter Create(ItemShape item, CursorWriter? cursor) => item switch
    {
        NodeItemShape node => new ItemWriter(Create(node.Node)),
        EdgeItemShape edge => new ItemWriter(
            [
                .. edge.Fields.Select((field, index) => (Prefix(field.ResponseName, index), field switch
                {
                    EdgeNodeShape node => Create(node.Node),
                    EdgeTypeNameShape typeName => Text(typeName.TypeName),
                    _ => (object)cursor!,
                })),
            ],
            cursor),
        _ => throw new InvalidOperationException("An item has no writer."),
    };
}
