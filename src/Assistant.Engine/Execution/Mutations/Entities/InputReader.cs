using System.Text.Json;
using Assistant.Engine.Relational;
using Assistant.Engine.Relational.Conventions;
using Assistant.Engine.Sql;

namespace Assistant.Engine.Execution.Mutations.Entities;

/// <summary>Turns input fields into columns' values, and says what can't be one.</summary>
public static class InputReader
{
    /// <summary>The values of the fields that are given.</summary>
    /// <param name="input">The input.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public static IReadOnlyList<(Column Column, WriteParameter Value)> Read(
        MutationInput input, IEnumerable<WritableField> fields, List<MutationError> errors)
    {
        List<(Column Column, WriteParameter Value)> values = [];
        foreach (var field in fields)
        {
            if (input.Fields.TryGetValue(field.Name, out var value))
            {
                if (Check(field, value) is { } error)
                {
                    errors.Add(error);
                }
                else
                {
                    values.Add((field.Column, new WriteParameter(field.Column.Type, Convert(field, value))));
                }
            }
        }

        return values;
    }

    private static object? Convert(WritableField field, object? value) =>
        field.Target is { } target && value is string id ? target.Parse(id, allowBareKey: true)![0] : value;

    private static MutationError? Check(WritableField field, object? value) => value switch
    {
        null when !field.Column.IsNullable => Invalid(field, "can't be null"),
        null => null,
        string id when field.Target is { } target => target.Parse(id, allowBareKey: true) is null ? Invalid(field, $"isn't an ID of type {target.TypeName}") : null,
        string text when !StorableText.IsStorable(text) => Invalid(field, "can't hold the character U+0000"),
        string text when text.Length > field.Column.MaxLength => Invalid(field, $"can't be longer than {field.Column.MaxLength} characters, and has {text.Length}"),
        // Others are shown it, and a browser would run `javascript:`.
        Uri uri when uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps => Invalid(field, "must be an http or https address"),
        Uri uri when uri.OriginalString.Length > field.Column.MaxLength => Invalid(field, $"can't be longer than {field.Column.MaxLength} characters"),
        JsonElement json when !StorableText.IsStorable(json) => Invalid(field, "holds a text that can't be stored"),
        JsonElement json when StorableNumbers.FindFault(json) is { } fault => Invalid(field, fault),
        int number when field.Column.Type == ColumnType.Int16 && number is < short.MinValue or > short.MaxValue => Invalid(field, "is too great a number"),
        double number when field.Column.Type == ColumnType.Single && !float.IsFinite((float)number) => Invalid(field, "is too great a number"),
        IReadOnlyList<object?> items when items.Any(item => item is double number && !float.IsFinite((float)number)) => Invalid(field, "holds too great a number"),
        _ => field.Column.Rules.FirstOrDefault(rule => !rule.Holds(value)) is { } broken ? Invalid(field, broken.Requirement) : null,
    };

    private static MutationError Invalid(WritableField field, string what) => MutationErrorTypes.InvalidField(field.Name, $"`{field.Name}` {what}.");
}
