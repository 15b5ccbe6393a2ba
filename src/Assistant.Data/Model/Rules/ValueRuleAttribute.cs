namespace Assistant.Data.Model.Rules;

/// <summary>
/// What must hold for one property's value, so that people are told which value is wrong, and why. Most of it a CHECK of the table asks
/// as well, and would refuse without saying so.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class ValueRuleAttribute : Attribute
{
    /// <summary>What must hold, as in <c>must be a JSON array</c>.</summary>
    public abstract string Requirement { get; }

    /// <summary>Whether it holds for a value as clients send it: a text, number, <see cref="System.Text.Json.JsonElement"/> or list.</summary>
    public abstract bool Holds(object value);
}
