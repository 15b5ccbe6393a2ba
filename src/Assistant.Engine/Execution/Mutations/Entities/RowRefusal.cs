using Assistant.Engine.Relational.Conventions;
using Assistant.Engine.Sql;

namespace Assistant.Engine.Execution.Mutations.Entities;

/// <summary>Says which input field the database's refusal of a row is about.</summary>
public static class RowRefusal
{
    /// <summary>The error; null where it is about no field of the input.</summary>
    public static MutationError? Describe(ConstraintViolationException violation, EntityDescriptor entity, MutationInput input)
    {
        var fields = (entity.Writes?.Fields ?? []).Where(field => input.Has(field.Name)).ToArray();
        var named = fields.Where(field => IsNamed(violation, field)).MaxBy(field => field.Column.Name.Length);
        switch (violation.Kind)
        {
            case ConstraintKind.Unique:
                return MutationErrorTypes.Taken($"There is such a {entity.Name} already.");
            case ConstraintKind.ForeignKey or ConstraintKind.Privilege:
                // Row security refuses what belongs to somebody else just as what doesn't exist.
                var reference = named?.Target is null ? fields.FirstOrDefault(field => field.Target is not null) : named;
                return reference is null ? null : MutationErrorTypes.Missing(reference.Name, reference.Target!.TypeName);
            default:
                var name = named?.Name ?? "input";
                return MutationErrorTypes.InvalidField(name, $"`{name}` has a value that isn't allowed.");
        }
    }

    private static bool IsNamed(ConstraintViolationException violation, WritableField field) =>
        violation.Column == field.Column.Name
        || violation.Constraint?.Contains($"_{field.Column.Name}_", StringComparison.Ordinal) == true;
}
