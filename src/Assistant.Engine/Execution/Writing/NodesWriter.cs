using Assistant.Engine.Planning;
using Assistant.Engine.Relational;

namespace Assistant.Engine.Execution.Writing;

/// <summary>Writes <c>nodes</c>: the rows of the ids in the order of the ids, each from the store of its type.</summary>
internal static class NodesWriter
{
    /// <summary>Writes the list; an id of no type or without a row is null.</summary>
    public static void Write(NodesRootField nodes, StatementRun run)
    {
        var ids = (IReadOnlyList<object?>)nodes.Ids.Resolve(run.Parameters)!;
        run.Answer.WriteByte((byte)'[');
        for (var i = 0; i < ids.Count; i++)
        {
            if (i > 0)
            {
                run.Answer.WriteByte((byte)',');
            }

            if (GlobalIdFormat.TypeNameOf((string)ids[i]!) is { } type && nodes.Stores.TryGetValue(type, out var store))
            {
                run.Stores[store.Index].WritePiece(run.Answer, i);
            }
            else
            {
                run.Answer.WriteNull();
            }
        }

        run.Answer.WriteByte((byte)']');
    }
}
