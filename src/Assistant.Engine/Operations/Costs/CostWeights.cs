using System.Collections.Frozen;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.TypeSystem.Directives;
using Assistant.Engine.Values;

namespace Assistant.Engine.Operations.Costs;

/// <summary>The weights of a schema: those that <c>@cost</c> gives, and the specification's defaults for all others.</summary>
public sealed class CostWeights
{
    private readonly FrozenDictionary<object, double> _given;

    /// <summary>Reads the weights of a schema.</summary>
    /// <exception cref="SchemaException">A weight is no number, or below 0.</exception>
    public CostWeights(Schema schema)
    {
        var given = new Dictionary<object, double>(ReferenceEqualityComparer.Instance);
        void Add(object definition, IReadOnlyList<AppliedDirective> directives)
        {
            try
            {
                if (CostDirective.Find(directives) is { } weight)
                {
                    given.Add(definition, weight);
                }
            }
            catch (FormatException error)
            {
                throw new SchemaException([$"@cost on {definition} can't be read: {error.Message}"]);
            }
        }

        foreach (var type in schema.Types)
        {
            Add(type, type.AppliedDirectives);
            foreach (var field in type is ComplexType complex ? complex.Fields : [])
            {
                Add(field, field.AppliedDirectives);
                foreach (var argument in field.Arguments)
                {
                    Add(argument, argument.AppliedDirectives);
                }
            }

            foreach (var field in type is InputObjectType input ? input.Fields : [])
            {
                Add(field, field.AppliedDirectives);
            }
        }

        _given = given.ToFrozenDictionary(ReferenceEqualityComparer.Instance);
    }

    /// <summary>What an object of a type adds to the type cost.</summary>
    public double Of(NamedType type) => _given.TryGetValue(type, out var weight) ? weight : type.IsCompositeType() ? 1 : 0;

    /// <summary>What a field adds to the field cost.</summary>
    public double Of(OutputField field) => _given.TryGetValue(field, out var weight) ? weight : field.Type.NamedType().IsCompositeType() ? 1 : 0;

    /// <summary>What an argument or input field adds to the field cost where it is given.</summary>
    public double Of(InputField field) => _given.TryGetValue(field, out var weight) ? weight : field.Type.NamedType() is InputObjectType ? 1 : 0;

    /// <summary>What a coerced value adds to the field cost, with what is in it; nothing where it is null.</summary>
    public double Of(InputField field, object? value) => value is null ? 0 : Of(field) + Inside(value);

    /// <summary>What is in a coerced value adds to the field cost.</summary>
    public double Inside(object? value)
    {
        var sum = 0d;
        switch (value)
        {
            case InputObjectValue fields:
                for (var i = 0; i < fields.Fields.Count; i++)
                {
                    var present = fields.Fields[i];
                    sum += Of(present.Field, present.Value);
                }

                break;
            case IReadOnlyList<object?> items:
                for (var i = 0; i < items.Count; i++)
                {
                    sum += Inside(items[i]);
                }

                break;
        }

        return sum;
    }
}
