using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.TypeSystem;

/// <summary>
/// Finds input objects that have no finite value, since required fields lead back to them, and defaults that contain
/// themselves (specification, section 3.10), with graphql-js's messages.
/// </summary>
internal sealed class InputObjectCycles
{
    private readonly List<string> _errors = [];
    private readonly List<InputField> _path = [];
    private readonly HashSet<InputField> _visitedFields = [];

    private InputObjectCycles()
    {
    }

    /// <summary>The errors of the schema.</summary>
    public static IReadOnlyList<string> Find(Schema schema)
    {
        var types = schema.Types.OfType<InputObjectType>().ToList();
        var cycles = new InputObjectCycles();
        var infinite = FindInfinite(types);
        var visited = new HashSet<InputObjectType>();
        foreach (var type in types.Where(infinite.Contains))
        {
            cycles.ReportInfinite(type, infinite, visited, []);
        }

        foreach (var type in types)
        {
            cycles.VisitDefault(type, new ObjectValueNode { Fields = [] });
        }

        return cycles._errors;
    }

    // What can be finished is taken away until nothing more can: a type once its required fields are, a OneOf once one field is.
    private static HashSet<InputObjectType> FindInfinite(List<InputObjectType> types)
    {
        var infinite = types.ToHashSet();
        while (infinite.RemoveWhere(type => type.IsOneOf
            ? type.Fields.Count == 0 || type.Fields.Any(field => IsFinite(type, field))
            : type.Fields.All(field => IsFinite(type, field))) > 0)
        {
        }

        return infinite;

        bool IsFinite(InputObjectType type, InputField field) => Target(type, field) is not { } target || !infinite.Contains(target);
    }

    private static InputObjectType? Target(InputObjectType type, InputField field) => type.IsOneOf
        ? field.Type as InputObjectType
        : (field.Type as NonNullType)?.NullableType as InputObjectType;

    private void ReportInfinite(
        InputObjectType type,
        HashSet<InputObjectType> infinite,
        HashSet<InputObjectType> visited,
        List<(InputObjectType Type, InputField Field)> path)
    {
        if (!visited.Add(type))
        {
            return;
        }

        foreach (var field in type.Fields)
        {
            if (Target(type, field) is not { } target || !infinite.Contains(target))
            {
                continue;
            }

            path.Add((type, field));
            var start = path.FindIndex(step => step.Type == target);
            if (start < 0)
            {
                ReportInfinite(target, infinite, visited, path);
            }
            else
            {
                var fields = string.Join(", ", path.Skip(start).Select(step => step.Field));
                _errors.Add($"Input Object {target} cannot be provided a finite value because it references itself through fields: {fields}.");
            }

            path.RemoveAt(path.Count - 1);
        }
    }

    private void VisitDefault(InputObjectType type, ValueNode value)
    {
        if (value is ListValueNode list)
        {
            foreach (var item in list.Items)
            {
                VisitDefault(type, item);
            }
        }

        if (value is not ObjectValueNode node)
        {
            return;
        }

        foreach (var field in type.Fields)
        {
            if (field.Type.NamedType() is not InputObjectType fieldType)
            {
                continue;
            }

            var given = node.Fields.FirstOrDefault(given => given.Name.Value == field.Name);
            if (given is not null)
            {
                VisitDefault(fieldType, given.Value);
            }
            else
            {
                VisitDefaultOf(field, fieldType);
            }
        }
    }

    private void VisitDefaultOf(InputField field, InputObjectType type)
    {
        if (field.DefaultValue is null)
        {
            return;
        }

        var start = _path.IndexOf(field);
        if (start >= 0)
        {
            var others = _path.Skip(start + 1).ToList();
            var via = others.Count > 0 ? $" via the default values of: {string.Join(", ", others)}" : "";
            _errors.Add($"Invalid circular reference. The default value of Input Object field {field} references itself{via}.");
            return;
        }

        if (_visitedFields.Add(field))
        {
            _path.Add(field);
            VisitDefault(type, field.DefaultValue);
            _path.RemoveAt(_path.Count - 1);
        }
    }
}
