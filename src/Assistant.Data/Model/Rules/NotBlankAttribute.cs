namespace Assistant.Data.Model.Rules;

/// <summary>A text says something.</summary>
public sealed class NotBlankAttribute : ValueRuleAttribute
{
    /// <inheritdoc/>
    public override string Requirement => "can't be blank";

    /// <inheritdoc/>
    public override bool Holds(object value) => value is string text && !string.IsNullOrWhiteSpace(text);
}
