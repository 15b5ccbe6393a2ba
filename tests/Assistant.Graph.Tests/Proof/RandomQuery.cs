using System.Globalization;
using System.Text.Json.Nodes;

namespace Assistant.Graph.Tests.Proof;

/// <summary>Makes up queries of lists in lists, rows of rows, filters, orders and counts, and knows what the model answers.</summary>
public sealed class RandomQuery(ProofFixture proof, ProofPersona persona, Random random)
{
    private const int Deepest = 4;
    private const int MostFields = 60;
    private int _fields;

    /// <summary>An operation and its data.</summary>
    public (string Query, JsonObject Data) Create()
    {
        var text = new List<string>();
        var data = new JsonObject();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var entity = Pick(GraphEntity.All);
            var row = Pick(proof.Model.All(entity.Name));
            var seen = proof.Model.Visible(entity.Name, persona).SingleOrDefault(one => one.Equals(row));
            var (field, value) = random.Next(4) switch
            {
                0 => CreateObject("me", "User", proof.Model.All("User").Single(user => user.Uuid("id") == persona.Person), 1),
                1 => CreateObject($"{entity.Singular}(id: \"{row.Id}\")", entity.Name, seen, 1),
                2 when entity.IsListed => CreateList(entity.Plural, entity, [proof.Model.Visible(entity.Name, persona)], 1) is var (list, answers) ? (list, answers[0]) : default,
                _ => CreateNode(entity, row, seen),
            };
            text.Add($"r{i}: {field}");
            data.Add($"r{i}", value);
        }

        return ($"{{ {string.Join(' ', text)} }}", data);
    }

    private (string Text, JsonNode? Value) CreateObject(string field, string type, ModelRow? row, int depth)
    {
        var (text, answers) = CreateSelection(type, row is null ? [] : [row], depth);
        return ($"{field} {text}", row is null ? null : answers[0]);
    }

    private (string Text, JsonNode? Value) CreateNode(GraphEntity entity, ModelRow row, ModelRow? seen)
    {
        var (text, value) = CreateObject(string.Empty, entity.Name, seen, 1);
        return ($"node(id: \"{row.Id}\") {{ ... on {entity.Name} {text} }}", value);
    }

    // Answers for all rows of a selection at once, since one text stands for all of them.
    private (string Text, JsonObject[] Answers) CreateSelection(string type, IReadOnlyList<ModelRow> rows, int depth)
    {
        List<string> text = ["id"];
        var answers = rows.Select(row => new JsonObject { ["id"] = row.Id }).ToArray();
        var values = GraphValue.Of(proof.Schema, type).Where(value => value.Kind != "DateTime").ToArray();
        if (values.Length > 0 && random.Next(2) == 0)
        {
            var value = Pick(values);
            text.Add($"v: {value.Name}");
            Each((answer, row) => answer["v"] = Json(value, row));
        }

        var relations = GraphRelation.Of(type).ToArray();
        for (var i = depth < Deepest && _fields < MostFields && relations.Length > 0 ? random.Next(0, 4) : 0; i > 0; i--)
        {
            _fields++;
            var relation = Pick(relations);
            var found = rows.Select(row => proof.Model.Follow(row, relation, persona)).ToArray();
            if (relation.IsList)
            {
                var (list, pages) = CreateList(relation.Field, GraphEntity.Named(relation.Target), found, depth + 1);
                text.Add($"f{i}: {list}");
                for (var n = 0; n < answers.Length; n++)
                {
                    answers[n][$"f{i}"] = pages[n];
                }
            }
            else
            {
                var (nested, objects) = CreateSelection(relation.Target, [.. found.SelectMany(one => one)], depth + 1);
                text.Add($"f{i}: {relation.Field} {nested}");
                var next = 0;
                for (var n = 0; n < answers.Length; n++)
                {
                    answers[n][$"f{i}"] = found[n].Count == 0 ? null : objects[next++];
                }
            }
        }

        return ($"{{ {string.Join(' ', text)} }}", answers);

        void Each(Action<JsonObject, ModelRow> fill)
        {
            foreach (var (answer, row) in answers.Zip(rows))
            {
                fill(answer, row);
            }
        }
    }

    private (string Text, JsonObject[] Pages) CreateList(string field, GraphEntity target, IReadOnlyList<IReadOnlyList<ModelRow>> lists, int depth)
    {
        var (where, holds) = random.Next(3) == 0 && GraphRelation.Of(target.Name).Any() ? CreateFilter(target) : ("", _ => true);
        var (order, sort) = CreateOrder(target);
        var (size, fromEnd) = (random.Next(6) is 5 ? 100 : random.Next(5), random.Next(3) == 0);
        var matching = lists.Select(list => sort(list.Where(holds)).ToArray()).ToArray();
        var pages = matching.Select(list => fromEnd ? list.TakeLast(size).ToArray() : [.. list.Take(size)]).ToArray();
        var answers = lists.Select(_ => new JsonObject()).ToArray();
        List<string> parts = [];
        var all = new[] { 0, 1, 2, 3 }.OrderBy(_ => random.Next()).Take(random.Next(1, 4));
        foreach (var part in all)
        {
            switch (part)
            {
                case 0:
                    parts.Add("totalCount");
                    Each((answer, n) => answer["totalCount"] = matching[n].Length);
                    break;
                case 1:
                    parts.Add("pageInfo { hasNextPage hasPreviousPage }");
                    Each((answer, n) => answer["pageInfo"] = new JsonObject { ["hasNextPage"] = !fromEnd && matching[n].Length > size, ["hasPreviousPage"] = fromEnd && matching[n].Length > size });
                    break;
                default:
                    var isEdges = part == 2;
                    var (nested, objects) = CreateSelection(target.Name, [.. pages.SelectMany(page => page)], depth);
                    parts.Add(isEdges ? $"edges {{ node {nested} }}" : $"nodes {nested}");
                    var rest = new Queue<JsonObject>(objects);
                    Each((answer, n) => answer[isEdges ? "edges" : "nodes"] = new JsonArray([.. pages[n].Select(_ => isEdges ? new JsonObject { ["node"] = rest.Dequeue() } : rest.Dequeue())]));
                    break;
            }
        }

        var arguments = string.Create(CultureInfo.InvariantCulture, $"({(fromEnd ? "last" : "first")}: {size}, order: {order}{where})");
        return ($"{field}{arguments} {{ {string.Join(' ', parts)} }}", answers);

        void Each(Action<JsonObject, int> fill)
        {
            for (var n = 0; n < answers.Length; n++)
            {
                fill(answers[n], n);
            }
        }
    }

    private (string Text, Func<ModelRow, bool> Holds) CreateFilter(GraphEntity entity)
    {
        var relation = Pick(GraphRelation.Of(entity.Name).ToArray());
        var row = Pick(proof.Model.All(relation.Target));
        var (text, holds) = (relation.IsList, random.Next(3)) switch
        {
            (true, 0) => ("{ any: true }", (Func<IReadOnlyList<ModelRow>, bool>)(rows => rows.Count > 0)),
            (true, 1) => ($"{{ some: {{ id: {{ eq: \"{row.Id}\" }} }} }}", rows => rows.Contains(row)),
            (true, _) => ($"{{ none: {{ id: {{ eq: \"{row.Id}\" }} }} }}", rows => !rows.Contains(row)),
            (false, 0) => ("null", rows => rows.Count == 0),
            (false, 1) => ($"{{ id: {{ eq: \"{row.Id}\" }} }}", rows => rows.Contains(row)),
            (false, _) => ($"{{ id: {{ neq: \"{row.Id}\" }} }}", rows => !rows.Contains(row)),
        };
        return ($", where: {{ {relation.Field}: {text} }}", row => holds(proof.Model.Follow(row, relation, persona)));
    }

    private (string Text, Func<IEnumerable<ModelRow>, IEnumerable<ModelRow>> Sort) CreateOrder(GraphEntity entity)
    {
        var value = Pick(GraphValue.Of(proof.Schema, entity.Name).Where(value => value.CanSort).ToArray());
        var isDescending = random.Next(2) == 0;
        return ($"[{{ {value.Name}: {(isDescending ? "DESC" : "ASC")} }}]", Sort);

        IEnumerable<ModelRow> Sort(IEnumerable<ModelRow> rows)
        {
            var sorted = entity.Key.Aggregate(
                rows.OrderBy(row => row.Value(value.Column), RowValueComparer.Instance), (sorted, key) => sorted.ThenBy(row => row.Value(key), RowValueComparer.Instance));
            return isDescending ? sorted.Reverse() : sorted;
        }
    }

    private static JsonNode? Json(GraphValue value, ModelRow row) => value.Literal(row) is var text && value.Kind is "String" or "Uuid" or "Boolean" or "Int" or "Long" or "Float" or "Decimal" or "Date" || text == "null"
        ? JsonNode.Parse(text)
        : JsonValue.Create(text);

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
