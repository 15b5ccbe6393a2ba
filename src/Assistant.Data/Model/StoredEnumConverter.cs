using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Assistant.Data.Model;

/// <summary>Stores an enum as the text that the sources use, by <see cref="StoredEnum"/>.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
public sealed class StoredEnumConverter<TEnum>()
    : ValueConverter<TEnum, string>(value => StoredEnum.ToText(value), text => StoredEnum.Parse<TEnum>(text))
    where TEnum : struct, Enum;
