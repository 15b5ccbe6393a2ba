using System.Collections.Frozen;
using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Execution.Mutations.Entities;
using Assistant.Engine.Relational.Conventions;
using Assistant.Engine.Sql;

namespace Assistant.Graph.Mapping;

/// <summary>A mutation that is written by hand, one to a file; the class's name is the mutation's in PascalCase.</summary>
public abstract class Mutation : IMutation
{
    private MutationTypeDescriptor? _type;

    /// <inheritdoc/>
    public MutationAudit? Audit => Type.Audit;

    /// <summary>The declaration, with the formats and columns of its input.</summary>
    protected MutationTypeDescriptor Type => _type ?? throw new InvalidOperationException($"{GetType().Name} isn't part of a schema yet.");

    /// <inheritdoc/>
    public abstract ValueTask<MutationResult> RunAsync(MutationContext context, CancellationToken cancellationToken);

    /// <summary>What a refusal by <c>app.require</c> means; by itself, that the first ID of the input is of nothing that one may use.</summary>
    public virtual MutationError? Describe(MutationRefusedException refusal, MutationInput input) =>
        refusal.Reason == WriteStatements.NotFound && Type.FirstId is { } id ? MutationErrorTypes.Missing(id.Name, id.Format.TypeName) : null;

    /// <summary>What the database's refusal of a row means; by itself, that a field has a wrong value or the first ID is of nothing that one may use.</summary>
    public virtual MutationError? Describe(ConstraintViolationException violation, MutationInput input) =>
        (Type.Entity is { } entity ? RowRefusal.Describe(violation, entity with { Writes = new EntityWrites { Fields = Type.Fields } }, input) : null)
        ?? (violation.Kind is ConstraintKind.ForeignKey or ConstraintKind.Privilege && Type.FirstId is { } id
            ? MutationErrorTypes.Missing(id.Name, id.Format.TypeName)
            : null);

    /// <summary>Declares the mutation.</summary>
    protected abstract void Configure(MutationTypeDescriptor mutation);

    internal MutationDescriptor Describe(RelationalModel model, FrozenDictionary<string, EntityDescriptor> entities)
    {
        _type = new MutationTypeDescriptor(model, entities);
        Configure(_type);
        var name = GetType().Name;
        return _type.Build(char.ToLowerInvariant(name[0]) + name[1..], this);
    }
}
