namespace Assistant.Engine.Validation;

/// <summary>A rule made of its visitor's class.</summary>
/// <typeparam name="TVisitor">The visitor, named like the rule.</typeparam>
internal sealed class ValidationRule<TVisitor> : IValidationRule
    where TVisitor : RuleVisitor, new()
{
    /// <inheritdoc/>
    public string Name => typeof(TVisitor).Name;

    /// <inheritdoc/>
    public Type VisitorType => typeof(TVisitor);

    /// <inheritdoc/>
    public RuleVisitor CreateVisitor(ValidationContext context) => new TVisitor { Context = context };
}
