using System.Text.Json;
using Assistant.Engine.Errors;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.TypeSystem.Scalars;

namespace Assistant.Engine.Values;

/// <summary>Finds all that keeps a JSON value from being a value of a type, with graphql-js's messages.</summary>
internal sealed class JsonValueValidator
{
    private readonly Action<InputValueError> _report;

    private readonly bool _hideSuggestions;

    private JsonValueValidator(Action<InputValueError> report, bool hideSuggestions)
    {
        _report = report;
        _hideSuggestions = hideSuggestions;
    }

    /// <summary>Checks a value and reports each error; an undefined element is a value that wasn't given.</summary>
    public static void Validate(JsonElement value, IType type, Action<InputValueError> report, bool hideSuggestions) =>
        new JsonValueValidator(report, hideSuggestions).Validate(value, type, null);

    private void Validate(JsonElement value, IType type, InputPath? path)
    {
        if (type is NonNullType nonNull)
        {
            if (value.ValueKind is JsonValueKind.Undefined)
            {
                Report($"Expected a value of non-null type \"{type}\" to be provided.", path);
                return;
            }

            if (value.ValueKind is JsonValueKind.Null)
            {
                Report($"Expected value of non-null type \"{type}\" not to be null.", path);
                return;
            }

            type = nonNull.NullableType;
        }

        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return;
        }

        switch (type)
        {
            case ListType list when value.ValueKind == JsonValueKind.Array:
                var index = 0;
                foreach (var item in value.EnumerateArray())
                {
                    Validate(item, list.ElementType, new InputPath(path, index++));
                }

                break;
            case ListType list:
                Validate(value, list.ElementType, path);
                break;
            case InputObjectType input:
                ValidateObject(value, input, path);
                break;
            default:
                ValidateLeaf(value, type, path);
                break;
        }
    }

    private void ValidateObject(JsonElement value, InputObjectType type, InputPath? path)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Report($"Expected value of type \"{type}\" to be an object, found: {ValueText.Inspect(value)}.", path);
            return;
        }

        foreach (var field in type.Fields)
        {
            if (value.TryGetProperty(field.Name, out var given))
            {
                Validate(given, field.Type, new InputPath(path, field.Name));
            }
            else if (field.IsRequired)
            {
                Report($"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {ValueText.Inspect(value)}.", path);
            }
        }

        var known = new List<string>();
        foreach (var name in value.EnumerateObject().Select(property => property.Name).Distinct())
        {
            if (type.GetField(name) is not null)
            {
                known.Add(name);
                continue;
            }

            var suggestion = _hideSuggestions ? "" : Suggestions.DidYouMean(Suggestions.For(name, type.Fields.Select(field => field.Name)));
            var found = suggestion.Length > 0 ? $".{suggestion} Found" : ", found";
            Report($"Expected value of type \"{type}\" not to include unknown field \"{name}\"{found}: {ValueText.Inspect(value)}.", path);
        }

        if (type.IsOneOf)
        {
            ValidateOneOf(value, type, known, path);
        }
    }

    private void ValidateOneOf(JsonElement value, InputObjectType type, List<string> known, InputPath? path)
    {
        if (known.Count != 1)
        {
            Report(LiteralValidator.OneOfMessage(type), path);
        }

        if (known.Count > 0 && value.GetProperty(known[0]).ValueKind == JsonValueKind.Null)
        {
            Report(LiteralValidator.OneOfMessage(type), new InputPath(path, known[0]));
        }
    }

    private void ValidateLeaf(JsonElement value, IType type, InputPath? path)
    {
        try
        {
            _ = type is EnumType enumType ? enumType.ParseValue(value) : ((ScalarType)type).ParseValue(value);
        }
        catch (ScalarCoercionException exception)
        {
            Report(_hideSuggestions ? exception.MessageWithoutSuggestion : exception.Message, path);
        }
    }

    private void Report(string message, InputPath? path) =>
        _report(new InputValueError(message, null, InputPath.ToList(path)));
}
