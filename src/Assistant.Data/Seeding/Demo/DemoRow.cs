using System.Text.Json;
using Assistant.Data.Model;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.Seeding.Demo;

/// <summary>
/// Makes a row of a demo's file: <c>{ "as": "crew", "name": "Launch crew", "ownerId": "user@example.com" }</c>. The members are the
/// entity's properties. <c>as</c> gives the row a name; a key is the name of the row that it's of; a secret is made up, with the
/// member only saying of which kind (<c>encrypted</c> or <c>hash</c>). What is left out has the entity's own default, a key of its own,
/// and as the moment of its making the earliest moment that the row tells.
/// </summary>
internal sealed class DemoRow(DemoStory story, IEntityType entityType, int index)
{
    private SeedRandom _random = SeedRandom.For($"demo {entityType.ClrType.Name}", index);

    /// <summary>Makes the entity.</summary>
    public object Make(JsonElement row)
    {
        var entity = Activator.CreateInstance(entityType.ClrType)!;
        foreach (var member in row.EnumerateObject().Where(member => member.Name != "as"))
        {
            var property = entityType.FindProperty(char.ToUpperInvariant(member.Name[0]) + member.Name[1..])
                ?? throw new SeedException($"{entityType.ClrType.Name} has no '{member.Name}'.");
            property.PropertyInfo!.SetValue(entity, Value(property, member.Value));
        }

        FillIn(entity);
        if (row.TryGetProperty("as", out var name))
        {
            story.Name(name.GetString()!, (Guid)Get(entity, "Id")!);
        }

        return entity;
    }

    private object? Get(object entity, string property) => entityType.FindProperty(property)?.PropertyInfo!.GetValue(entity);

    private object? Value(IProperty property, JsonElement json)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return json switch
        {
            { ValueKind: JsonValueKind.Null } => null,
            _ when type == typeof(JsonElement) => json,
            _ when type == typeof(Guid) => story.Id(json.GetString()!),
            _ when type == typeof(DateTime) => json.GetDateTime().ToUniversalTime(),
            _ when property.IsSecret() => Secret(type, json.GetString()!),
            _ when property.GetValueConverter() is { } converter => converter.ConvertFromProvider(json.GetString()),
            _ => json.Deserialize(type),
        };
    }

    private object Secret(Type type, string kind) => kind switch
    {
        "hash" => EncryptedText.Hash(ref _random),
        "encrypted" when type == typeof(byte[]) => EncryptedText.Bytes(ref _random, 48),
        "encrypted" => EncryptedText.Base64(ref _random, 96),
        _ => throw new SeedException($"A secret of {entityType.ClrType.Name} is 'encrypted' or 'hash', and not told."),
    };

    private void FillIn(object entity)
    {
        var moments = entityType.GetProperties()
            .Select(property => property.PropertyInfo!.GetValue(entity))
            .OfType<DateTime>()
            .Where(moment => moment != default)
            .DefaultIfEmpty(DemoStory.Begin);
        var createdAt = Get(entity, "CreatedAt") is DateTime told && told != default ? told : moments.Min();
        Set("CreatedAt", default(DateTime), createdAt);
        Set("UpdatedAt", default(DateTime), createdAt);
        Set("Id", Guid.Empty, _random.NextId(createdAt));
        foreach (var property in entityType.GetProperties().Where(property => property.ClrType == typeof(JsonElement)))
        {
            if (property.PropertyInfo!.GetValue(entity) is JsonElement { ValueKind: JsonValueKind.Undefined })
            {
                property.PropertyInfo.SetValue(entity, JsonSerializer.SerializeToElement(new { }));
            }
        }

        void Set(string name, object unset, object value)
        {
            if (entityType.FindProperty(name) is { } property && unset.Equals(property.PropertyInfo!.GetValue(entity)))
            {
                property.PropertyInfo.SetValue(entity, value);
            }
        }
    }
}
